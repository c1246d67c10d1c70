/** Search and the parts of the filter as menus, above a list of flags or posts. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { authorships, grounds, verdicts } from '../../shared/model.ts'
import { authorshipWords, groundWords, verdictWords } from '../format/words.ts'
import { clauseName, withoutEmpty } from '../place/filter-chips.ts'
import { usePlace } from '../place/place.tsx'
import { useFlagSummary } from '../queries/flags.ts'
import { useClauses, usePolicy } from '../queries/runs.ts'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'
import { DaysMenu } from './days-menu.tsx'
import './filter-bar.css'
import { FilterMenu } from './filter-menu.tsx'

export function FilterBar() {
  const { place, refine } = usePlace()
  const { filter } = place
  const clauses = useClauses()
  const { data: policy } = usePolicy()
  // Counts beside the choices hold under the rest of the filter, as that is what choosing one would leave.
  const { data: byClause } = useFlagSummary(withoutEmpty({ ...filter, clauses: undefined }))
  const { data: byDecision } = useFlagSummary(withoutEmpty({ ...filter, decisions: undefined }))
  const checked = policy?.clauses.filter(({ status }) => status === 'checked') ?? []
  return (
    <div className="filter-bar">
      <SearchLine />
      <FilterMenu
        title="Clause"
        chosen={filter.clauses ?? []}
        onChoose={(chosen) => refine({ clauses: chosen })}
        options={checked.map(({ id }) => ({
          value: id,
          label: clauseName(id, clauses),
          count: byClause?.byClause.find(({ clause }) => clause === id)?.flags ?? 0,
        }))}
      />
      <FilterMenu
        title="Decision"
        chosen={filter.decisions ?? []}
        onChoose={(chosen) => refine({ decisions: chosen })}
        options={(['open', ...verdicts] as const).map((value) => ({
          value,
          label: verdictWords[value],
          count: byDecision?.byDecision.find(({ decision }) => decision === value)?.flags ?? 0,
        }))}
      />
      <FilterMenu
        title="Whose words"
        chosen={filter.authorships ?? []}
        onChoose={(chosen) => refine({ authorships: chosen })}
        options={authorships.map((value) => ({ value, label: authorshipWords[value] }))}
      />
      <FilterMenu
        title="Ground"
        chosen={filter.grounds ?? []}
        onChoose={(chosen) => refine({ grounds: chosen })}
        options={grounds.map((value) => ({ value, label: groundWords[value] }))}
      />
      <DaysMenu />
    </div>
  )
}

function SearchLine() {
  const { place, refine } = usePlace()
  const asked = place.filter.search ?? ''
  const [line, setLine] = useState(asked)
  const field = useRef<HTMLInputElement>(null)
  useShortcuts({ search: () => field.current?.focus() })
  // A chip that is removed, or a number that is clicked, changes the search from elsewhere.
  useEffect(() => setLine(asked), [asked])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur()
  }
  return (
    <SearchField
      className="search-line"
      value={line}
      onChange={setLine}
      onSubmit={(search) => refine({ search: search.trim() })}
      onClear={() => refine({ search: undefined })}
    >
      <Label className="visually-hidden">Search the posts</Label>
      <Input
        ref={field}
        className="input"
        placeholder="Search: words, &quot;a phrase&quot;, -without, from:, date:"
        onKeyDown={onKeyDown}
      />
    </SearchField>
  )
}
