/** Puts a check's message into the sentences that an officer and a panel read. */

/** What a reason is made of, whatever a check looks at. */
interface Speaking {
  id: string
  messages: Record<string, { why: string; unless: string }>
  exemptions: Record<string, string>
}
interface Said {
  message: string
  data?: Record<string, string>
}

/** "Why: ... It would not have fired if ..." with the placeholders filled. */
export function flagReason(check: Speaking, { message, data }: Said): string {
  const found = check.messages[message]
  if (!found) throw new Error(`the check ${check.id} has no message ${message}`)
  return `Why: ${sentence(fill(found.why, data))} It would not have fired if ${sentence(fill(found.unless, data))}`
}

export function exemptionReason(check: Speaking, { message, data }: Said): string {
  const found = check.exemptions[message]
  if (found === undefined) throw new Error(`the check ${check.id} has no exemption ${message}`)
  return sentence(fill(found, data))
}

function fill(text: string, data: Record<string, string> = {}): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => data[name] ?? placeholder)
}

function sentence(text: string): string {
  return /[.!?]["'”’]?$/.test(text) ? text : `${text}.`
}
