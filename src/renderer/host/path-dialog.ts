/** Shows where a file lies, as a page cannot open the system's file manager. */
import { element, openDialog } from './element.ts'
import './host-dialog.css'

export function showPath(path: string): Promise<void> {
  return new Promise((resolve) => {
    const field = element('input', { type: 'text', readOnly: true, value: path, id: 'host-dialog-path' })
    const close = element('button', { type: 'button', textContent: 'Close', className: 'host-dialog-main' })
    const label = element('label', { htmlFor: field.id, textContent: 'It lies here on this machine' })
    const buttons = element('div', { className: 'host-dialog-buttons' }, [close])
    const dialog = openDialog('Where the file is', [label, field, buttons], resolve)
    close.addEventListener('click', () => dialog.close())
    field.select()
  })
}
