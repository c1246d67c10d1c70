/** Hands a text to the user as a file, or on the clipboard where the shell allows no downloads. */

export async function saveText(name: string, text: string): Promise<'saved' | 'copied'> {
  // The desktop shell refuses every download, so that no page can write a file by itself.
  if (window.clausemark) {
    await navigator.clipboard.writeText(text)
    return 'copied'
  }
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
  return 'saved'
}
