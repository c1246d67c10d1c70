/** Which files of a Facebook export hold what. Meta moved and renamed them; a base name with its folder tells in every era. */
export type Role = 'profile' | 'posts' | 'comments' | 'group-posts' | 'group-comments' | 'encrypted-messages'

const roles: readonly [RegExp, Role][] = [
  [/(^|\/)profile_information\/profile_information\.json$/, 'profile'],
  [/(^|\/)posts\/your_posts(_.*)?\.json$/, 'posts'],
  [/(^|\/)comments(_and_reactions)?\/comments(_\d+)?\.json$/, 'comments'],
  [
    /(^|\/)groups\/(group_posts_and_comments|your_posts_(and_comments_)?in_groups)(_\d+)?\.json$/,
    'group-posts',
  ],
  [/(^|\/)groups\/your_comments_in_groups(_\d+)?\.json$/, 'group-comments'],
  [/^(messages\/)?[^/]+_\d+\.json$/, 'encrypted-messages'],
]

export const roleOf = (path: string): Role | null =>
  roles.find(([pattern]) => pattern.test(path))?.[1] ?? null

/** Numbered parts in their order: `_2` before `_10`. */
export const inOrder = (paths: readonly string[]): string[] =>
  [...paths].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

/** Keys of the list in files that are no bare list, newest first. */
export const listKeys = [
  'comments_v2',
  'comments',
  'group_posts_v2',
  'group_posts',
  'group_comments_v2',
  'group_comments',
  'posts_v2',
  'posts',
]
