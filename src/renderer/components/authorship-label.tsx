/** Whose words a post holds; others' words have a dashed edge. */
import type { Authorship } from '../../shared/model.ts'
import { authorshipWords } from '../format/words.ts'

export function AuthorshipLabel({ authorship }: { authorship: Authorship }) {
  const borrowed = authorship === 'repost' || authorship === 'like'
  return <span className={`label ${borrowed ? 'label-borrowed' : ''}`}>{authorshipWords[authorship]}</span>
}
