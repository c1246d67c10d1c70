/** Chooses archives or a folder of this machine in the page: a path that can be typed, above a list that can be walked. */

import { type FolderListing, hostPaths } from '../../shared/webhost.ts'
import { element, openDialog } from './element.ts'
import { callHost } from './host-call.ts'
import './host-dialog.css'

export interface Choice {
  title: string
  /** The word on the button that chooses. */
  button: string
  wants: 'archives' | 'folder'
}

/** Where the last choice was made, for the next one. */
let lastFolder = ''

/** Empty when it was cancelled. */
export function chooseInPage(choice: Choice): Promise<string[]> {
  return new Promise((resolve) => {
    let chosen: string[] = []
    const field = element('input', {
      type: 'text',
      id: 'host-dialog-path',
      spellcheck: false,
      autocomplete: 'off',
    })
    const label = element('label', {
      htmlFor: field.id,
      textContent: choice.wants === 'archives' ? 'Path of a file or folder' : 'Path of the folder',
    })
    const list = element('ul', { className: 'host-dialog-list' })
    const status = element('p', { className: 'host-dialog-status' })
    status.setAttribute('role', 'status')
    const cancel = element('button', { type: 'button', textContent: 'Cancel' })
    const ok = element('button', {
      type: 'submit',
      textContent: choice.button,
      className: 'host-dialog-main',
    })
    const form = element('form', {}, [
      label,
      field,
      status,
      list,
      element('div', { className: 'host-dialog-buttons' }, [cancel, ok]),
    ])
    const dialog = openDialog(choice.title, [form], () => resolve(chosen))

    async function show(path: string): Promise<void> {
      try {
        const listing = await listFolder(path)
        lastFolder = listing.path
        field.value = listing.path
        const rows = rowsOf(listing, choice.wants)
        list.replaceChildren(...rows.map((row) => element('li', {}, [rowButton(row)])))
        status.textContent = rows.length === 0 ? 'This folder is empty.' : ''
      } catch (error) {
        status.textContent = (error as Error).message
      }
    }

    function rowButton(row: Row): HTMLButtonElement {
      const button = element('button', { type: 'button', textContent: row.label })
      button.dataset.kind = row.kind
      button.addEventListener('click', async () => {
        if (row.kind === 'file') {
          field.value = row.path
          return ok.focus()
        }
        await show(row.path)
        list.querySelector('button')?.focus()
      })
      return button
    }

    cancel.addEventListener('click', () => dialog.close())
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (field.value.trim() === '') return
      chosen = [field.value.trim()]
      dialog.close()
    })
    void show(lastFolder).then(() => field.select())
  })
}

interface Row {
  label: string
  path: string
  kind: 'parent' | 'folder' | 'file'
}

function rowsOf(listing: FolderListing, wants: Choice['wants']): Row[] {
  const entries = listing.entries.filter((entry) => wants === 'archives' || entry.kind === 'folder')
  const rows: Row[] = entries.map(({ name, path, kind }) => ({ label: name, path, kind }))
  if (listing.parent !== null) rows.unshift({ label: 'Up one folder', path: listing.parent, kind: 'parent' })
  return rows
}

function listFolder(path: string): Promise<FolderListing> {
  return callHost(`${hostPaths.folder}?${new URLSearchParams({ path })}`)
}
