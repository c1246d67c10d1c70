/** Actions of the audit log in words. An action that is new here is shown by its name. */

const words: Record<string, string> = {
  'case.created': 'Case made',
  'import.completed': 'Archive imported',
  'run.completed': 'Posts checked',
  'decision.made': 'Decision made',
  'decision.withdrawn': 'Decision taken back',
  'exhibit.added': 'Exhibit added',
  'exhibit.removed': 'Exhibit taken out',
  'account.marked': 'Account marked as the respondent’s',
  'account.unmarked': 'Account no longer marked as the respondent’s',
  'abuser.added': 'Account put on the list',
  'abuser.removed': 'Account taken off the list',
  'pack.exported': 'Evidence pack exported',
}

export const auditWords = (action: string) => words[action] ?? action

/** "verdict breach; decision 12". Long hashes are cut, as the pack holds them whole. */
export function auditDetail(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${spaced(name)} ${short(value)}`)
    .join('; ')
}

const spaced = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^[0-9a-f]{32,}$/.test(text) ? `${text.slice(0, 12)}…` : text
}
