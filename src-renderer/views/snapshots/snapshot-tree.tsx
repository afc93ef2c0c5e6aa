import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { ActionId, Selection } from '../../../src-shared/actions/index';
import type { SnapshotId, VmId } from '../../../src-shared/model/tables';
import { surfaceEntries } from '../../app/action-entries';
import { useActionItems, useDispatcher } from '../../app/use-actions';
import type { ActionItems } from '../../app/use-actions';
import { useReader, useRecords, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { nothingSelected, snapshotList } from '../../store/ui';
import { Button, ContextMenu, EmptyState, Tree } from '../../ui';
import { nowRow, openRows, snapshotFacts, treeItems, visibleRows } from './tree-items';

const ofMachine: readonly ActionId[] = ['snapshot.take', 'vm.revert'];
const ofSnapshot: readonly ActionId[] = [
  'snapshot.apply',
  'snapshot.settings',
  'snapshot.export',
  'snapshot.delete',
  'snapshot.deleteSubtree',
];

export interface SnapshotTreeProps {
  readonly vm: VmId;
  /** Its level on the page it stands on. */
  readonly heading: 'h2' | 'h3';
}

/**
 * The snapshots of a machine as a tree with *Now* (hyperv-host §5.4): arrow keys, Enter for settings,
 * a context menu, and the same verbs as buttons under it.
 */
export function SnapshotTree({ vm, heading: Heading }: SnapshotTreeProps) {
  const texts = useTexts();
  const { t } = texts;
  const startsAt = useRecords('world')[0]?.startsAt ?? '';
  const facts = useReader(
    (reader) => snapshotFacts(reader, vm),
    [vm],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const dispatcher = useDispatcher();
  const { ui } = useSession();
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (id: string) => {
    setChosen(id);
    ui.select(snapshotList, id === nowRow ? nothingSelected : rowSelected(id as SnapshotId));
  };
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => openRows(facts.nodes), [facts]);
  const items = useMemo(() => treeItems(texts, startsAt, facts.nodes), [texts, startsAt, facts]);
  const expanded = useMemo(() => new Set(rows.filter((id) => !closed.has(id))), [rows, closed]);
  const selected = useStillThere(chosen);
  const selection = useMemo(
    (): Selection =>
      selected === null || selected === nowRow
        ? { kind: 'vm', ids: [vm] }
        : { kind: 'snapshot', ids: [selected as SnapshotId] },
    [selected, vm],
  );
  const expand = (id: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  return (
    <section className="snapshot-tree" aria-label={t('snapshotPages:tree.title')}>
      <Heading>{t('snapshotPages:tree.title')}</Heading>
      {items.length === 0 ? (
        <EmptyState
          icon="snapshot"
          title={t('snapshotPages:tree.none')}
          text={t('snapshotPages:tree.noneHint')}
        />
      ) : (
        <WithMenu selection={selection} rows={visibleRows(items, expanded)}>
          <Tree
            label={t('snapshotPages:tree.title')}
            items={items}
            expanded={expanded}
            onExpanded={expand}
            selected={selected}
            onSelect={choose}
            onActivate={(id) => {
              if (id === nowRow) return;
              dispatcher.run('snapshot.settings', { kind: 'snapshot', ids: [id as SnapshotId] });
            }}
          />
        </WithMenu>
      )}
      <SnapshotVerbs selection={selection} />
      {facts.sizeMiB > 0 ? (
        <p className="secondary">
          {t('snapshotPages:tree.size', { size: texts.memory(facts.sizeMiB) })}
        </p>
      ) : null}
      <Waiting count={facts.waiting} />
    </section>
  );
}

const rowSelected = (id: SnapshotId) => ({ ids: [id], focus: id });

/** The chosen row while it is there; null once its snapshot is gone. */
function useStillThere(chosen: string | null): string | null {
  const there = useReader(
    (reader) => {
      if (chosen === null || chosen === nowRow) return true;
      const record = reader.get<'snapshot'>(chosen as SnapshotId);
      return record !== undefined && record.deletedAt === null;
    },
    [chosen],
  );
  return there ? chosen : null;
}

function Waiting({ count }: { readonly count: number }) {
  const { t } = useTexts();
  const live = useReader(
    (reader) => reader.get<'world'>('world:lab')?.values.disks.liveMerge.value ?? false,
    [],
  );
  if (count === 0) return null;
  return (
    <p role="status">
      {t('snapshotPages:tree.waiting', { count })}
      {live ? null : ` ${t('snapshotPages:tree.waitingOff')}`}
    </p>
  );
}

/** The context menu of the row it was opened on. */
function WithMenu({
  selection,
  rows,
  children,
}: {
  readonly selection: Selection;
  readonly rows: number;
  readonly children: ReactNode;
}) {
  const texts = useTexts();
  const { replica } = useSession();
  const items = useActionItems(selection);
  return (
    <ContextMenu
      label={texts.t('snapshotPages:tree.title')}
      entries={() => surfaceEntries(texts, items, replica.reader, selection, 'contextMenu')}
    >
      <div
        className="snapshot-tree-rows"
        style={{ height: `calc(var(--tree-row-height) * ${String(Math.min(rows, 12))} + 8px)` }}
      >
        {children}
      </div>
    </ContextMenu>
  );
}

function SnapshotVerbs({ selection }: { readonly selection: Selection }) {
  const { t } = useTexts();
  const items: ActionItems = useActionItems(selection);
  const dispatcher = useDispatcher();
  const verbs = selection.kind === 'snapshot' ? ofSnapshot : ofMachine;
  return (
    <div className="button-row" role="group" aria-label={t('console:app.actions')}>
      {verbs.map((id) => (
        <Button
          key={id}
          disabledReason={items[id].reason}
          onClick={() => {
            dispatcher.run(id, selection);
          }}
        >
          {items[id].label}
        </Button>
      ))}
    </div>
  );
}
