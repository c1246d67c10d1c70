/** Makes DOM elements for the dialogs of the browser host, which stand outside React. */

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

/** A modal dialog named by its heading; Escape and its buttons close it, and focus returns where it was. */
export function openDialog(title: string, content: Node[], onClosed: () => void): HTMLDialogElement {
  const heading = element('h2', { id: 'host-dialog-title', textContent: title })
  const dialog = element('dialog', { className: 'host-dialog' }, [heading, ...content])
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.addEventListener('close', () => {
    dialog.remove()
    onClosed()
  })
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}
