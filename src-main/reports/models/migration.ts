import type { ClusterId } from '../../../src-shared/model/tables';
import type { MatrixMethod } from '../../../src-shared/planning/matrix';
import { matrixCells, matrixRows, matrixWord } from '../../../src-shared/planning/matrix';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import type { Cell, Matrix, Table, Verdict } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { column, section, subjectOf, verdict } from './frame';

/** R7: every machine against every node with the reason where it cannot go, as the console's matrix has it. */
export function migrationReport(context: ReportContext): ReportBody {
  const { reader, texts } = context;
  const { t } = texts;
  const clusters = reader.all('cluster');
  return {
    subject: subjectOf(reader),
    highlights: clusters.map(({ id, name }) => summaryOf(context, id, name)),
    sections: clusters.flatMap(({ id, name }) => [
      section(`live-${id}`, `${name}: ${t('moves:method.live')}`, [
        matrixOf(context, id, 'live'),
        obstacles(context, id),
      ]),
      section(
        `quick-${id}`,
        `${name}: ${t('moves:method.quick')}`,
        [matrixOf(context, id, 'quick')],
        2,
      ),
    ]),
  };
}

function verdictsOf({ reader, texts }: ReportContext, id: ClusterId, method: MatrixMethod) {
  const nodes = nodesOf(reader, id);
  return matrixRows(reader, id, texts.compare).map((row) => ({
    row,
    nodes,
    cells: matrixCells(reader, row, nodes, method),
  }));
}

function summaryOf(context: ReportContext, id: ClusterId, cluster: string): Verdict {
  const rows = verdictsOf(context, id, 'live');
  const stuck = rows.filter(({ cells }) =>
    cells.every(({ here, fault }) => here || fault !== null),
  );
  const { t } = context.texts;
  return stuck.length === 0
    ? verdict('good', t('documents:allMove', { cluster }))
    : verdict('warning', t('documents:stuck', { cluster, count: stuck.length }));
}

export function matrixOf(context: ReportContext, id: ClusterId, method: MatrixMethod): Matrix {
  const { reader, texts } = context;
  const { t } = texts;
  const name = reader.get<'cluster'>(id)?.name ?? '';
  return {
    type: 'matrix',
    id: `${method} ${name}`,
    title: t('moves:matrix.title', { cluster: name }),
    corner: t('moves:matrix.machine'),
    columns: nodesOf(reader, id).map((node) => node.name),
    rows: verdictsOf(context, id, method).map(({ row, cells }) => ({
      head: row.name,
      cells: cells.map((cell) =>
        verdict(
          cell.here ? 'information' : cell.fault ? 'warning' : 'good',
          matrixWord(texts, cell),
        ),
      ),
    })),
  };
}

/** The full reasons with what helps. */
function obstacles(context: ReportContext, id: ClusterId): Table {
  const { texts, reader } = context;
  const { t } = texts;
  const rows = verdictsOf(context, id, 'live').flatMap(({ row, cells, nodes }) =>
    cells.flatMap(({ fault }, at): readonly (readonly Cell[])[] =>
      fault === null
        ? []
        : [
            [
              row.name,
              nodes[at]?.name ?? '',
              fault.code,
              verdict('warning', texts.fault(fault)),
              texts.lookUp(`moves:fix.${fault.code}`) ?? '',
            ],
          ],
    ),
  );
  return {
    type: 'table',
    id: `obstacles ${reader.get<'cluster'>(id)?.name ?? ''}`,
    title: t('documents:obstacles'),
    empty: t('documents:noObstacles'),
    columns: [
      column('vm', t('documents:column.machine')),
      column('node', t('views:column.node')),
      column('code', t('documents:column.code'), 'text', 2),
      column('reason', t('documents:column.reason'), 'verdict'),
      column('fix', t('documents:column.fix'), 'message'),
    ],
    rows,
  };
}
