/** Takes files that are dropped anywhere on what it wraps, and says so while they hover. */
import { type DragEvent, type ReactNode, useState } from 'react'
import { useEngine } from '../engine/engine.tsx'
import './file-drop.css'
import { useTell } from './toasts.tsx'

export interface FileDropProps {
  hint: string
  onPaths(paths: string[]): void
  children: ReactNode
}

export function FileDrop({ hint, onPaths, children }: FileDropProps) {
  const { host } = useEngine()
  const tell = useTell()
  const [isOver, setOver] = useState(false)

  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const onDrop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    try {
      const paths = await Promise.all(files.map((file) => host.pathForDrop(file)))
      if (paths.length > 0) onPaths(paths)
    } catch {
      tell.failed({
        message:
          'What was dropped could not be read. A folder may have to be chosen with the button instead.',
      })
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; every screen has a button for it too
    <div
      className="file-drop"
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={onDrop}
    >
      {children}
      {isOver && <div className="file-drop-hint">{hint}</div>}
    </div>
  )
}
