/** Reads addresses and mentions out of text that comes without any list of them. Pure. */
import type { Mention } from '../../shared/model.ts'

/** Without the punctuation that ends a sentence. */
export const linksIn = (text: string): string[] =>
  text.includes('://')
    ? [
        ...new Set(
          Array.from(text.matchAll(/https?:\/\/[^\s<>"]+/gi), ([url]) => url.replace(/[.,;:!?)\]'”’]+$/, '')),
        ),
      ]
    : []

export const mentionsIn = (text: string): Mention[] =>
  text.includes('@')
    ? Array.from(text.matchAll(/(?<![\w.@/])@([\p{L}\p{N}_][\p{L}\p{N}_.]*)/gu), ([, handle]) => ({
        handle: handle!.replace(/\.+$/, ''),
        id: null,
        name: null,
      }))
    : []
