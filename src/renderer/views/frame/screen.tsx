/** Which view shows which screen. */
import { assertNever } from '../../../shared/errors.ts'
import type { ScreenId } from '../../place/screens.ts'
import { Abusers } from '../abusers/abusers.tsx'
import { Accounts } from '../accounts/accounts.tsx'
import { AuditLog } from '../audit-log/audit-log.tsx'
import { Check } from '../check/check.tsx'
import { Exhibits } from '../exhibits/exhibits.tsx'
import { Flags } from '../flags/flags.tsx'
import { Import } from '../import/import.tsx'
import { Overview } from '../overview/overview.tsx'
import { Policy } from '../policy/policy.tsx'
import { Posts } from '../posts/posts.tsx'

export function Screen({ id }: { id: ScreenId }) {
  switch (id) {
    case 'overview':
      return <Overview />
    case 'import':
      return <Import />
    case 'check':
      return <Check />
    case 'flags':
      return <Flags />
    case 'posts':
      return <Posts />
    case 'exhibits':
      return <Exhibits />
    case 'abusers':
      return <Abusers />
    case 'accounts':
      return <Accounts />
    case 'policy':
      return <Policy />
    case 'audit-log':
      return <AuditLog />
    default:
      return assertNever(id)
  }
}
