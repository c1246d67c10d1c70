/** The screens of an open case, as the rail lists them. */

export const screens = [
  { id: 'overview', title: 'Overview' },
  { id: 'import', title: 'Import' },
  { id: 'check', title: 'Check' },
  { id: 'flags', title: 'Flags' },
  { id: 'posts', title: 'Posts' },
  { id: 'exhibits', title: 'Exhibits and export' },
  { id: 'abusers', title: 'Persistent abusers' },
  { id: 'accounts', title: 'Accounts' },
  { id: 'policy', title: 'Policy' },
  { id: 'audit-log', title: 'Audit log' },
] as const

export type ScreenId = (typeof screens)[number]['id']
