import { useState } from 'react';
import type { ClusterId, NodeId, VmId } from '../../../src-shared/model/tables';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { useForecast } from '../../store/forecast';
import { useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, Checkbox, EmptyState, Segmented, TextField } from '../../ui';
import { RefusalCard } from '../common/refusal-card';
import { MatrixGrid } from './matrix-grid';
import type { MatrixCell, MatrixMethod, MatrixRow } from '../../../src-shared/planning/matrix';
import { isBlocked, matrixCells, matrixRows } from '../../../src-shared/planning/matrix';

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

export interface MatrixPlace {
  readonly vm: VmId;
  readonly node: NodeId;
}

/** Every machine of a cluster against every node: what may go where, and why not (ux: migration matrix). */
export function MatrixView({ cluster: id }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const { t } = texts;
  const cluster = useRecord<'cluster'>(id);
  const [method, setMethod] = useState<MatrixMethod>('live');
  const [filter, setFilter] = useState('');
  const [onlyBlocked, setOnlyBlocked] = useState(false);
  const [place, setPlace] = useState<MatrixPlace | null>(null);
  const nodes = useReader((reader) => nodesOf(reader, id), [id]);
  const all = useReader((reader) => matrixRows(reader, id, texts.compare), [id, texts], alike);
  const blocked = useForecast(
    (reader) =>
      onlyBlocked
        ? all.filter((row) => isBlocked(reader, row, nodes, method)).map((row) => row.vm)
        : null,
    [onlyBlocked, all, nodes, method],
  );
  if (!cluster) return null;
  const wanted = filter.trim().toLowerCase();
  const allowed = onlyBlocked && blocked !== null ? new Set(blocked) : null;
  const rows = all.filter(
    (row) => row.name.toLowerCase().includes(wanted) && (allowed === null || allowed.has(row.vm)),
  );
  return (
    <section
      className="matrix-view"
      aria-label={t('moves:matrix.title', { cluster: cluster.name })}
    >
      <header className="list-head">
        <h2 className="truncate">{t('moves:matrix.title', { cluster: cluster.name })}</h2>
        <span className="list-count numeric">
          {t('moves:matrix.count', { count: rows.length })}
        </span>
      </header>
      <MatrixTools
        method={method}
        onMethod={setMethod}
        filter={filter}
        onFilter={setFilter}
        onlyBlocked={onlyBlocked}
        onOnlyBlocked={setOnlyBlocked}
      />
      {rows.length === 0 ? (
        <EmptyState
          icon="matrix"
          title={t(
            wanted === '' && onlyBlocked ? 'moves:matrix.emptyBlocked' : 'moves:matrix.empty',
          )}
        />
      ) : (
        <MatrixGrid rows={rows} nodes={nodes} method={method} place={place} onPlace={setPlace} />
      )}
      <MatrixFoot place={place} rows={rows} method={method} />
    </section>
  );
}

function MatrixTools(props: {
  readonly method: MatrixMethod;
  readonly onMethod: (method: MatrixMethod) => void;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly onlyBlocked: boolean;
  readonly onOnlyBlocked: (only: boolean) => void;
}) {
  const { t } = useTexts();
  return (
    <div className="matrix-tools">
      <Segmented
        label={t('moves:matrix.method')}
        labelHidden
        value={props.method}
        onValue={props.onMethod}
        segments={[
          { value: 'live', label: t('moves:method.live') },
          { value: 'quick', label: t('moves:method.quick') },
        ]}
      />
      <TextField
        label={t('moves:matrix.filter')}
        labelHidden
        placeholder={t('moves:matrix.filter')}
        value={props.filter}
        onValue={props.onFilter}
      />
      <Checkbox
        label={t('moves:matrix.blocked')}
        checked={props.onlyBlocked}
        onChecked={props.onOnlyBlocked}
      />
    </div>
  );
}

/** What the chosen cell means: the reason, the fix, and the way to the wizard. */
function MatrixFoot({
  place,
  rows,
  method,
}: {
  readonly place: MatrixPlace | null;
  readonly rows: readonly MatrixRow[];
  readonly method: MatrixMethod;
}) {
  const { t } = useTexts();
  const { ui } = useSession();
  const row = rows.find((each) => each.vm === place?.vm);
  const node = useRecord<'node'>(place?.node ?? null);
  const cell = useReader(
    (reader): MatrixCell | null =>
      row && node ? (matrixCells(reader, row, [node], method)[0] ?? null) : null,
    [row, node, method],
    alike,
  );
  if (!row || !node || !cell) {
    return <footer className="matrix-foot secondary">{t('moves:matrix.hint')}</footer>;
  }
  const names = { vm: row.name, node: node.name };
  const open = (
    <Button onClick={() => ui.openDialog({ type: 'migrate', vm: row.vm, node: node.id })}>
      {t('moves:matrix.migrate')}
    </Button>
  );
  return (
    <footer className="matrix-foot">
      {cell.fault ? (
        <RefusalCard fault={cell.fault} vm={row.vm} node={node.id} actions={open} />
      ) : (
        <p className="matrix-verdict">
          <span>
            {cell.here ? t('moves:matrix.hereLong', names) : t('moves:matrix.canLong', names)}
          </span>
          {cell.here ? null : open}
        </p>
      )}
    </footer>
  );
}
