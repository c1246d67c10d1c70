/** Starts a run of the policy over every post. */
import { Button, type ButtonProps } from '../../components/button.tsx'
import { useTell } from '../../components/toasts.tsx'
import { useRunningJob } from '../../queries/jobs.ts'
import { useStartRun } from '../../queries/runs.ts'

export function CheckButton({ look = 'main' }: Pick<ButtonProps, 'look'>) {
  const start = useStartRun()
  const tell = useTell()
  const job = useRunningJob()
  return (
    <Button
      look={look}
      isDisabled={job !== null || start.isPending}
      onPress={() => start.mutate({}, { onError: tell.failed })}
    >
      Check all posts
    </Button>
  )
}
