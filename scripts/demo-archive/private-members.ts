/** Dummy content for the private categories of an archive, which an importer must never read. */
import type { Member } from './shapes.ts'

/** Found nowhere else in the archive: if a case ever holds these words, a private file was read. */
export const PRIVATE_MARK = 'PRIVATE-CATEGORY-NOT-TO-BE-READ'

export function privateMembers(member: Member): { key: string; records: unknown[] }[] {
  const { accountId } = member
  const impression = {
    advertiserInfo: { advertiserName: PRIVATE_MARK },
    impressionTime: '2025-11-02 09:15:00',
  }
  // 192.0.2.0/24 is kept for documentation (RFC 5737).
  const login = {
    accountId,
    createdAt: '2025-11-02T09:15:00.000Z',
    loginIp: '192.0.2.44',
    note: PRIVATE_MARK,
  }
  return [
    {
      key: 'adImpressions',
      records: [{ ad: { adsUserData: { adImpressions: { impressions: [impression] } } } }],
    },
    { key: 'ipAudit', records: [{ ipAudit: login }] },
    {
      key: 'deviceToken',
      records: [{ deviceToken: { token: PRIVATE_MARK, clientApplicationName: 'Sample' } }],
    },
    {
      key: 'contact',
      records: [{ contact: { id: '1', emails: [], phoneNumbers: ['07700 900999'], note: PRIVATE_MARK } }],
    },
  ]
}
