/** Telegram writes control characters as `\x0B`, which JSON does not know. Pure. */

/** With such escapes as JSON has them; a backslash that is itself escaped is left alone. */
export const mendEscapes = (raw: string): string =>
  raw.replace(/\\(?:x([\dA-Fa-f]{2})|[\s\S])/g, (found, code: string | undefined) =>
    code === undefined ? found : `\\u00${code}`,
  )
