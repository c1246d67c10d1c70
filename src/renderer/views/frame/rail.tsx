/** The left rail: the sections of the case, with counts, and what concerns the window itself. */
import { Button } from '../../components/button.tsx'
import { Key } from '../../components/key.tsx'
import { useTell } from '../../components/toasts.tsx'
import { formatCount } from '../../format/numbers.ts'
import { usePlace } from '../../place/place.tsx'
import { type ScreenId, screens } from '../../place/screens.ts'
import { useCaseInfo, useCloseCase, useForgetCase } from '../../queries/case.ts'
import { ThemeButton } from './theme-button.tsx'

const small: readonly ScreenId[] = ['accounts', 'policy', 'audit-log']

export function Rail({ onHelp, onLeave }: { onHelp: () => void; onLeave: () => void }) {
  const { place, go } = usePlace()
  const { data: info } = useCaseInfo()
  const close = useCloseCase()
  const forget = useForgetCase()
  const tell = useTell()
  const counts: Partial<Record<ScreenId, number>> = {
    import: info?.counts.archives,
    flags: info?.counts.flags,
    posts: info?.counts.posts,
    exhibits: info?.counts.exhibits,
  }
  const leave = () =>
    close.mutate(
      {},
      {
        onSuccess: () => {
          forget(null)
          onLeave()
        },
        onError: tell.failed,
      },
    )
  return (
    <nav className="rail" aria-label="Sections of the case">
      <p className="rail-name">Clausemark</p>
      <ul className="plain">
        {screens.map(({ id, title }) => (
          <li key={id} className={id === small[0] ? 'rail-gap' : ''}>
            <Button
              look="quiet"
              className="rail-item"
              aria-current={place.screen === id ? 'page' : undefined}
              onPress={() => go(id)}
            >
              {title}
              {counts[id] ? <span className="rail-count">{formatCount(counts[id])}</span> : null}
            </Button>
          </li>
        ))}
      </ul>
      <div className="rail-foot">
        <ThemeButton />
        <Button look="quiet" className="rail-item" onPress={onHelp}>
          Shortcuts <Key>?</Key>
        </Button>
        <Button look="quiet" className="rail-item" onPress={leave}>
          Close the case
        </Button>
      </div>
    </nav>
  )
}
