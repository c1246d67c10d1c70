/** Exhibits by number, with a note for the panel; a number is never given to another post. */
import { useState } from 'react'
import type { Exhibit } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { useTell } from '../../components/toasts.tsx'
import { countOf } from '../../format/numbers.ts'
import { accountWord, describeKind } from '../../format/words.ts'
import { usePlace } from '../../place/place.tsx'
import { useAddExhibits, useRemoveExhibit } from '../../queries/exhibits.ts'

export function ExhibitList({ exhibits }: { exhibits: Exhibit[] }) {
  return (
    <ol className="plain exhibits">
      {exhibits.map((exhibit) => (
        <li key={exhibit.number} className="panel">
          <ExhibitCard exhibit={exhibit} />
        </li>
      ))}
    </ol>
  )
}

function ExhibitCard({ exhibit }: { exhibit: Exhibit }) {
  const { number, post } = exhibit
  const { go } = usePlace()
  const remove = useRemoveExhibit()
  const tell = useTell()
  const takeOut = () =>
    remove.mutate(
      { key: post.key },
      {
        onSuccess: () => tell.done(`Exhibit ${number} was taken out. Its number is not used again.`),
        onError: tell.failed,
      },
    )
  return (
    <div className="stack-tight">
      <div className="row">
        <h3>Exhibit {number}</h3>
        <span className="quiet">
          {accountWord(post.account)}, {describeKind(post).toLowerCase()},{' '}
          {post.createdAt === null ? 'undated' : <TimeText at={post.createdAt} />},{' '}
          {countOf(post.flags, 'flag')}
        </span>
        <Button
          look="quiet"
          className="push"
          aria-label={`Show the post of exhibit ${number}`}
          onPress={() => go('posts', { filter: {}, post: post.key })}
        >
          Show the post
        </Button>
        <Button look="quiet" aria-label={`Take out exhibit ${number}`} onPress={takeOut}>
          Take out
        </Button>
      </div>
      <p className="post-text" dir="auto">
        {post.text}
      </p>
      <Note exhibit={exhibit} />
    </div>
  )
}

/** Adding a post again under another note changes the note; the number stays. */
function Note({ exhibit }: { exhibit: Exhibit }) {
  const [note, setNote] = useState(exhibit.note)
  const add = useAddExhibits()
  const tell = useTell()
  const save = () =>
    add.mutate(
      { keys: [exhibit.post.key], note },
      {
        onSuccess: () => tell.done(`The note on exhibit ${exhibit.number} was saved.`),
        onError: tell.failed,
      },
    )
  return (
    <div className="exhibit-note">
      <TextField label={`Note for the panel on exhibit ${exhibit.number}`} value={note} onChange={setNote} />
      <Button isDisabled={note === exhibit.note || add.isPending} onPress={save}>
        Save the note
      </Button>
    </div>
  )
}
