/** The pack's own guide, for someone who has nothing but the pack. Pure. */
import type { PackContent } from './pack.ts'
import { inUtc } from './times.ts'

export function readMe({ case: info, createdAt, program, policy }: PackContent): string {
  return `EVIDENCE PACK, CASE ${info.reference}

Made on ${inUtc(createdAt)} with ${program.name} ${program.version}.

What is here
  report.pdf            everything a panel needs to read
  exhibits.csv          the exhibits as a table, for a spreadsheet. A cell that begins with
                        = + - or @ has a ' put in front, so that no spreadsheet runs it.
  exhibits.json         the same and more as data, with every text exactly as it was
  raw/                  the records of the exhibits as received, one file each, unchanged
  media/                pictures and videos of the exhibits, named by their SHA-256
${policy ? '  policy.yaml           the policy as it was checked, word for word\n' : ''}  import-reports.json   what each archive held, what was left out and why
  audit.ndjson          what was done in the case and when; each line's hash covers the line before

How to verify that nothing was changed (in the folder above this one)
  Linux, macOS   sha256sum -c manifest-sha256.txt        (macOS: shasum -a 256 -c ...)
                 sha256sum -c tagmanifest-sha256.txt
  Windows        Get-FileHash data\\report.pdf            and compare with the line in the manifest
  Clausemark     clausemark verify THIS-FOLDER            does all of it at once

The folder is a BagIt 1.0 bag (RFC 8493). The check sum of tagmanifest-sha256.txt stands for
the whole pack: whoever hands the pack over should state it in a letter or a message, so that
a pack rebuilt by someone else would show.

Flags were made by a program that looks for places to read. They decide nothing. Decisions,
where there are any, were made by people and carry their reasons.
`
}
