/** What the window says when the engine is not there. */

export const endedSentence =
  'The engine stopped unexpectedly. Everything saved before is safe; an import or run that was going on leaves nothing half done. Open the case again.'

/** `what` is an error's name or an exit code, never its message. */
export function failedSentence(what: string): string {
  return `The engine could not start (${what}). No case was touched. Close Clausemark and open it again; if that does not help, install it anew.`
}
