/** The posts chosen for the panel, and the evidence pack made of them. */
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { countOf } from '../../format/numbers.ts'
import { usePlace } from '../../place/place.tsx'
import { useExhibits } from '../../queries/exhibits.ts'
import { ExhibitList } from './exhibit-list.tsx'
import './exhibits.css'
import { ExportPanel } from './export-panel.tsx'
import { VerifyPanel } from './verify-panel.tsx'

export function Exhibits() {
  const exhibits = useExhibits()
  const { go } = usePlace()
  return (
    <div className="page stack">
      <div className="page-head">
        <h1>Exhibits and export</h1>
        <p>
          An evidence pack holds the exhibits as a PDF and as data, with their records as received, the
          decisions on them, and the policy as it was run. Anyone can verify it without this program.
        </p>
      </div>
      <Loaded query={exhibits}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="No post is an exhibit yet">
              <p>
                In Flags or Posts, press e on a post that the panel should see. It is listed here with its
                number.
              </p>
              <Button look="main" onPress={() => go('flags')}>
                Go to the flags
              </Button>
            </EmptyState>
          ) : (
            <>
              <ExportPanel />
              <section aria-labelledby="exhibits">
                <h2 id="exhibits">{countOf(list.length, 'exhibit')}</h2>
                <ExhibitList exhibits={list} />
              </section>
            </>
          )
        }
      </Loaded>
      <VerifyPanel />
    </div>
  )
}
