/** The system's dialogs: which files to import, which folder to use. Returns paths and reads nothing. */
import { type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron'
import type { Host } from '../shared/host.ts'

type Purpose = Parameters<Host['chooseFolder']>[0]

const folderDialogs: Record<Purpose, OpenDialogOptions> = {
  open: { title: 'Open a case', buttonLabel: 'Open case', properties: ['openDirectory'] },
  new: {
    title: 'Where to keep the new case',
    buttonLabel: 'Keep it here',
    properties: ['openDirectory', 'createDirectory'],
  },
  export: {
    title: 'Where to write the evidence pack',
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
  },
  verify: { title: 'Which evidence pack to verify', buttonLabel: 'Choose', properties: ['openDirectory'] },
}

export function isPurpose(value: unknown): value is Purpose {
  return typeof value === 'string' && Object.hasOwn(folderDialogs, value)
}

export async function chooseFolder(window: BrowserWindow, purpose: Purpose): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, folderDialogs[purpose])
  return canceled ? null : (filePaths[0] ?? null)
}

export async function chooseArchives(window: BrowserWindow): Promise<string[]> {
  const kind = await chooseKind(window)
  if (!kind) return []
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import archives',
    buttonLabel: 'Import',
    properties: [...kind, 'multiSelections'],
  })
  return canceled ? [] : filePaths
}

/** Only macOS has a dialog for files and folders at once; elsewhere a person says first which of them it is. */
async function chooseKind(window: BrowserWindow): Promise<('openFile' | 'openDirectory')[] | null> {
  if (process.platform === 'darwin') return ['openFile', 'openDirectory']
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Import archives',
    message: 'Is the archive a file or an unpacked folder?',
    detail: 'Most platforms hand out a ZIP file. It need not be unpacked.',
    buttons: ['A file…', 'A folder…', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  if (response === 2) return null
  return [response === 0 ? 'openFile' : 'openDirectory']
}

export function reveal(path: string): void {
  shell.showItemInFolder(path)
}
