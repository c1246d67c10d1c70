/**
 * Says in a sentence what would otherwise crash: the SQLite driver needs Node-API 10 and segfaults without it.
 * Plain old JavaScript, since it must run on the Node it complains about.
 */

/** Null when this Node will do, else the sentence to print. */
export function nodeComplaint(versions) {
  if (Number(versions.napi) >= 10) return null
  return (
    'Clausemark needs Node 22.14 or newer, and this is Node ' +
    versions.node +
    '. Run it through npm from the project folder (npm run -s clausemark -- ...), which uses the Node that `npm ci`' +
    ' installed there; if you did, run `npm ci` again without --ignore-scripts.'
  )
}

export function preflight() {
  const complaint = nodeComplaint(process.versions)
  if (complaint === null) return
  console.error(complaint)
  process.exit(1)
}
