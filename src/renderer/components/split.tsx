/** Two panes side by side that can be resized and remember it. */
import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'

export function Split({ id, list, detail }: { id: string; list: ReactNode; detail: ReactNode }) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id: `split-${id}`, storage: localStorage })
  return (
    <Group orientation="horizontal" defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged}>
      <Panel id="list" defaultSize="36%" minSize={260}>
        {list}
      </Panel>
      <Separator className="split-handle" aria-label="Width of the list" />
      <Panel id="detail" minSize={360}>
        {detail}
      </Panel>
    </Group>
  )
}
