/** Decisions that were begun and not saved, so that looking at another flag loses none of the typing. */
import { useState } from 'react'
import type { Verdict } from '../../../shared/model.ts'

export interface Draft {
  verdict: Verdict | null
  reason: string
}

const empty: Draft = { verdict: null, reason: '' }
/** By the flag's fingerprint, which no other case shares; lives as long as the window. */
const drafts = new Map<string, Draft>()

/** Setting null forgets the draft. */
export function useDraft(fingerprint: string): [Draft, (draft: Draft | null) => void] {
  const [draft, setDraft] = useState(drafts.get(fingerprint) ?? empty)
  return [
    draft,
    (next) => {
      if (next) drafts.set(fingerprint, next)
      else drafts.delete(fingerprint)
      setDraft(next ?? empty)
    },
  ]
}
