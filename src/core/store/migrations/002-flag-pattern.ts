/** A flag may rest on several posts: their keys, a JSON list, beside the post that anchors it. */

export const flagPattern = `
ALTER TABLE flag ADD COLUMN pattern TEXT;
`
