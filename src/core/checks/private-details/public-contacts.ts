/** What marks a contact as an office's, and the few street addresses everybody knows. Data and look-ups only. */

/** Domains (and all below them) of parliaments, government, councils, police, health service, parties and press. */
const publicDomains = [
  'parliament.uk',
  'parliament.scot',
  'gov.uk',
  'gov.scot',
  'gov.wales',
  'senedd.wales',
  'niassembly.gov.uk',
  'europa.eu',
  'police.uk',
  'nhs.uk',
  'nhs.net',
  'mod.uk',
  'labour.org.uk',
  'conservatives.com',
  'libdems.org.uk',
  'greenparty.org.uk',
  'snp.org',
  'plaid.cymru',
]

/** Names of mailboxes that belong to a role, whatever the domain. */
const roles = new Set(
  (
    'info press media news newsdesk editor letters office contact contactus enquiries enquiry inquiries help helpdesk ' +
    'helpline support admin hello team mail post general reception bookings booking tickets boxoffice events event ' +
    'sales shop orders service services customerservice customerservices customercare care feedback complaints ' +
    'membership members join volunteer volunteers volunteering donate donations fundraising campaign campaigns ' +
    'secretary chair treasurer clerk committee branch clp organiser organisers councillor cllr mp casework surgery ' +
    'privacy legal hr jobs careers recruitment accounts finance marketing webmaster noreply no-reply dpo data ' +
    'school college reports reporting report security abuse safeguarding'
  ).split(' '),
)

const publicAddresses =
  /\b(?:1[0-2]?|9) downing st(?:reet)?\b|\b1 parliament st(?:reet)?\b|\bsouthside\b.*\bvictoria st/

export function isPublicMailbox(address: string): boolean {
  const [local = '', domain = ''] = address.split('@')
  if (publicDomains.some((known) => domain === known || domain.endsWith(`.${known}`))) return true
  return local.split(/[._+-]/).some((part) => roles.has(part)) || roles.has(local)
}

export function isPublicAddress(address: string): boolean {
  return publicAddresses.test(address)
}
