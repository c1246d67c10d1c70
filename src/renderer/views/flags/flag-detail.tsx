/** One flag in full: the post, why it was flagged, what speaks for and against, its thread and source, the decision. */
import type { FlagDetail } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { Key } from '../../components/key.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Attachments } from '../../components/post/attachments.tsx'
import { PostHead } from '../../components/post/post-head.tsx'
import { PostSources } from '../../components/post/post-source.tsx'
import { Thread } from '../../components/post/thread.tsx'
import { PostText } from '../../components/post-text.tsx'
import { useFlag } from '../../queries/flags.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { ClauseHelp } from './clause-help.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import './flags.css'
import { FlagReason } from './flag-reason.tsx'
import { OtherFlags } from './other-flags.tsx'
import { Pattern } from './pattern.tsx'
import { useAddExhibit } from './use-add-exhibit.ts'

export function FlagDetailView({ id }: { id: number }) {
  const flag = useFlag(id)
  return (
    <div className="detail-pane">
      <Loaded query={flag}>{(loaded) => <Detail flag={loaded} />}</Loaded>
    </div>
  )
}

function Detail({ flag }: { flag: FlagDetail }) {
  const addExhibit = useAddExhibit(flag.post)
  useShortcuts({ exhibit: addExhibit })
  return (
    <>
      <article className="detail-scroll stack" aria-label="Flagged post" key={flag.id}>
        <section aria-label="Post">
          <PostHead post={flag.detail} />
          <PostText
            text={flag.detail.text}
            contentWarning={flag.detail.contentWarning}
            spans={flag.spans}
            strength={flag.strength}
          />
          <Attachments attachments={flag.detail.attachments} />
        </section>
        <FlagReason flag={flag} />
        <Pattern flag={flag} />
        <section aria-labelledby="thread">
          <h2 id="thread">Thread</h2>
          <Thread thread={flag.thread} self={flag.post.key} />
        </section>
        <OtherFlags others={flag.others} exemptions={flag.exemptions} text={flag.detail.text} />
        {flag.clauseInfo && <ClauseHelp clause={flag.clauseInfo} />}
        <PostSources post={flag.detail} />
        <div>
          <Button onPress={addExhibit} isDisabled={flag.detail.exhibit !== null}>
            {flag.detail.exhibit === null ? 'Add the post as an exhibit' : `Exhibit ${flag.detail.exhibit}`}
            {flag.detail.exhibit === null && <Key>e</Key>}
          </Button>
        </div>
      </article>
      <DecisionPanel key={`decision-${flag.id}`} flag={flag} />
    </>
  )
}
