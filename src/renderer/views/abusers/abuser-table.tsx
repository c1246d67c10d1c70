/** The entries of the list, each with what it rests on and since when it holds. */
import type { AbuserEntry } from '../../../shared/model.ts'
import { platformWord } from '../../../shared/platforms.ts'
import { Button } from '../../components/button.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { useTell } from '../../components/toasts.tsx'
import { formatCalendarDay } from '../../format/times.ts'
import { accountWord } from '../../format/words.ts'
import { useRemoveAbuser } from '../../queries/abusers.ts'

export function AbuserTable({ entries }: { entries: AbuserEntry[] }) {
  const remove = useRemoveAbuser()
  const tell = useTell()
  const takeOff = ({ id, handle }: AbuserEntry) =>
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          tell.done(`${accountWord({ handle })} was taken off the list. The audit log keeps the entry.`),
        onError: tell.failed,
      },
    )
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Platform</th>
          <th scope="col">Reason</th>
          <th scope="col">Since</th>
          <th scope="col">Added</th>
          <th scope="col">
            <span className="visually-hidden">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">{accountWord(entry)}</th>
            <td>{entry.platform === null ? 'Any' : platformWord(entry.platform)}</td>
            <td>{entry.reason}</td>
            <td>{entry.since === null ? 'always' : formatCalendarDay(entry.since)}</td>
            <td>
              <TimeText at={entry.addedAt} />
            </td>
            <td className="number">
              <Button
                look="link"
                aria-label={`Take off ${accountWord(entry)}`}
                onPress={() => takeOff(entry)}
              >
                Take off
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
