import type { Cell, Section, Table } from '../document';
import { graveEvents } from './grave-events';
import { alerts } from './cluster-overview';
import type { ReportBody, ReportContext } from './frame';
import { section, subjectOf } from './frame';
import { ownSheets } from './inventory-own';
import { rvtoolsSheets } from './inventory-rvtools';

/** A sheet as heads with what stands below each for one object. */
export interface Sheet {
  readonly id: string;
  readonly heads: readonly string[];
  readonly kinds?: Readonly<Record<string, Table['columns'][number]['kind']>>;
  readonly rows: readonly (readonly Cell[])[];
}

function sections(sheets: readonly Sheet[]): readonly Section[] {
  return sheets.map(({ id, heads, kinds = {}, rows }) =>
    section(id, id, [
      {
        type: 'table',
        id,
        title: id,
        columns: heads.map((head) => ({ id: head, head, kind: kinds[head] ?? 'text' })),
        rows,
      },
    ]),
  );
}

/** R3: everything, one sheet a noun, under names of our own. */
export function inventoryReport(context: ReportContext): ReportBody {
  return {
    subject: subjectOf(context.reader),
    highlights: alerts(context),
    sections: [
      ...sections(ownSheets(context)),
      section('hvHealth', 'hvHealth', [
        { ...graveEvents(context), id: 'hvHealth', title: 'hvHealth' },
      ]),
    ],
  };
}

/**
 * R3 in the layout sizing tools read: RVTools' names of sheets and heads (ux §3.1), blank where a
 * simulation of Hyper-V has nothing to say.
 */
export function rvtoolsReport(context: ReportContext): ReportBody {
  return {
    subject: subjectOf(context.reader),
    highlights: alerts(context),
    sections: sections(rvtoolsSheets(context)),
  };
}
