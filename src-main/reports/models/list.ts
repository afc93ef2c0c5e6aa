import type { ShownList } from '../../../src-shared/ipc';
import type { ReportBody, ReportContext } from './frame';
import { section, subjectOf } from './frame';

/** A list of the console as a document: what stands in it, as it is shown there. */
export function listBody(
  { title, columns, rows }: ShownList,
  { reader }: ReportContext,
): ReportBody {
  const isNumber = (at: number) =>
    rows.length > 0 && rows.every((row) => typeof row[at] === 'number');
  return {
    subject: subjectOf(reader),
    highlights: [],
    sections: [
      section('list', title, [
        {
          type: 'table',
          id: title,
          title,
          columns: columns.map(({ id, head }, at) => ({
            id,
            head,
            kind: isNumber(at) ? 'integer' : 'text',
          })),
          rows,
        },
      ]),
    ],
  };
}
