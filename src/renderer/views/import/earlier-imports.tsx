/** All imports of the case, each leading to its report. */
import type { ImportReport } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { countOf, formatBytes, formatCount } from '../../format/numbers.ts'

export interface EarlierImportsProps {
  imports: ImportReport[]
  shown: number | null
  onShow(id: number): void
}

export function EarlierImports({ imports, shown, onShow }: EarlierImportsProps) {
  return (
    <section aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{countOf(imports.length, 'import')} in this case</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Archive</th>
            <th scope="col">Kind</th>
            <th scope="col" className="number">
              Size
            </th>
            <th scope="col" className="number">
              Posts added
            </th>
            <th scope="col">Imported</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((report) => (
            <tr key={report.id}>
              <th scope="row">
                <Button
                  look="link"
                  aria-label={`Show the report of ${report.archive.name}`}
                  aria-current={report.id === shown}
                  onPress={() => onShow(report.id)}
                >
                  {report.archive.name}
                </Button>
              </th>
              <td>{report.importer.title}</td>
              <td className="number">{formatBytes(report.archive.bytes)}</td>
              <td className="number">
                {formatCount(Object.values(report.added).reduce((sum, count) => sum + count, 0))}
              </td>
              <td>
                <TimeText at={report.finishedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
