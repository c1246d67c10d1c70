/** The words of a post with spans marked; a mark's weight and line show the strength. */
import type { Span } from '../../shared/model.ts'
import { type StrengthWord, strengthWord } from '../../shared/strength.ts'
import { segmentText } from '../format/segments.ts'

export interface MarkedTextProps {
  text: string
  spans?: readonly Span[]
  strength?: number
}

export function MarkedText({ text, spans = [], strength = 0.5 }: MarkedTextProps) {
  const word: StrengthWord = strengthWord(strength)
  return segmentText(text, spans).map((segment) =>
    segment.marked ? (
      <mark key={segment.start} className={word}>
        {segment.text}
      </mark>
    ) : (
      segment.text
    ),
  )
}

export function PostText({ contentWarning, ...marked }: MarkedTextProps & { contentWarning: string | null }) {
  return (
    <div>
      {contentWarning && (
        <p className="quiet">
          Content warning by the author: <span dir="auto">{contentWarning}</span>
        </p>
      )}
      <p className="post-text" dir="auto">
        {marked.text === '' ? (
          <span className="quiet">This post holds no text.</span>
        ) : (
          <MarkedText {...marked} />
        )}
      </p>
    </div>
  )
}
