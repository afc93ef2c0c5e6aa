import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui';
import { useVirtualRows } from '../../ui/virtual-rows';
import type { MatrixCell, MatrixMethod, MatrixRow } from '../../../src-shared/planning/matrix';
import { matrixCells, matrixWord } from '../../../src-shared/planning/matrix';
import type { MatrixPlace } from './matrix-view';

export interface MatrixGridProps {
  readonly rows: readonly MatrixRow[];
  readonly nodes: readonly ClusterNode[];
  readonly method: MatrixMethod;
  readonly place: MatrixPlace | null;
  readonly onPlace: (place: MatrixPlace) => void;
}

const rowPx = 32;
const headPx = 36;
/** Rows a Page key goes by. */
const pageRows = 12;

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/**
 * The grid itself: only rows in sight are judged and drawn. One cell has the focus; arrow keys, Home,
 * End and Page keys move it, Enter and a double click go on to the wizard.
 */
export function MatrixGrid({ rows, nodes, method, place, onPlace }: MatrixGridProps) {
  const { t } = useTexts();
  const { ui } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const claimFocus = useClaimedFocus(scroller);
  const virtual = useVirtualRows({ count: rows.length, rowPx, scroller, headPx });
  const rowAt = Math.max(
    0,
    rows.findIndex((row) => row.vm === place?.vm),
  );
  const columnAt = Math.max(
    0,
    nodes.findIndex((node) => node.id === place?.node),
  );
  const goTo = (row: number, column: number) => {
    const vm = rows[Math.min(rows.length - 1, Math.max(0, row))];
    const node = nodes[Math.min(nodes.length - 1, Math.max(0, column))];
    if (!vm || !node) return;
    virtual.scrollTo(rows.indexOf(vm));
    claimFocus(cellName(vm.vm, node.id));
    onPlace({ vm: vm.vm, node: node.id });
  };
  const open = () => {
    const [row, node] = [rows[rowAt], nodes[columnAt]];
    if (row && node && row.node !== node.id) {
      ui.openDialog({ type: 'migrate', vm: row.vm, node: node.id });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyTarget(event, rowAt, columnAt, rows.length, nodes.length);
    if (to) goTo(to[0], to[1]);
    else if (event.key === 'Enter') open();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="matrix-scroller"
      role="grid"
      aria-label={t('moves:matrix.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={nodes.length + 1}
      onKeyDown={onKeyDown}
    >
      <MatrixHead nodes={nodes} />
      <div className="matrix-body" role="presentation" style={{ height: virtual.totalPx }}>
        {virtual.rows.map(({ index, top }) => {
          const row = rows[index];
          return row ? (
            <MatrixLine
              key={row.vm}
              row={row}
              index={index}
              top={top}
              nodes={nodes}
              method={method}
              focusedColumn={index === rowAt ? columnAt : null}
              chosen={place !== null}
              onCell={(column) => goTo(index, column)}
              onOpen={open}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

/** A cell that was asked for takes the focus as soon as its row is drawn, wherever the focus was left. */
function useClaimedFocus(scroller: {
  readonly current: HTMLElement | null;
}): (cell: string) => void {
  const claim = useRef<string | null>(null);
  useEffect(() => {
    if (claim.current === null) return;
    const cell = scroller.current?.querySelector('[role=gridcell][tabindex="0"]');
    // Scrolling draws the grid before the new cell is the one that takes the focus.
    if (!(cell instanceof HTMLElement) || cell.dataset['cell'] !== claim.current) return;
    claim.current = null;
    cell.focus({ preventScroll: true });
  });
  return (cell) => {
    claim.current = cell;
  };
}

const cellName = (vm: VmId, node: NodeId) => `${vm} ${node}`;

function MatrixHead({ nodes }: { readonly nodes: readonly ClusterNode[] }) {
  const { t } = useTexts();
  return (
    <div className="matrix-row matrix-head" role="row" aria-rowindex={1}>
      <span className="matrix-name" role="columnheader">
        {t('moves:matrix.machine')}
      </span>
      {nodes.map((node) => (
        <span key={node.id} className="matrix-cell" role="columnheader">
          <span className="truncate">{node.name}</span>
        </span>
      ))}
    </div>
  );
}

/** Where a key leads, as row and column; null for a key that moves nothing. */
function keyTarget(
  event: KeyboardEvent,
  row: number,
  column: number,
  rows: number,
  columns: number,
): readonly [number, number] | null {
  switch (event.key) {
    case 'ArrowUp':
      return [row - 1, column];
    case 'ArrowDown':
      return [row + 1, column];
    case 'ArrowLeft':
      return [row, column - 1];
    case 'ArrowRight':
      return [row, column + 1];
    case 'PageUp':
      return [row - pageRows, column];
    case 'PageDown':
      return [row + pageRows, column];
    case 'Home':
      return event.ctrlKey ? [0, 0] : [row, 0];
    case 'End':
      return event.ctrlKey ? [rows - 1, columns - 1] : [row, columns - 1];
    default:
      return null;
  }
}

interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly index: number;
  readonly top: number;
  readonly nodes: readonly ClusterNode[];
  readonly method: MatrixMethod;
  /** The column whose cell is in the tab order; null in every other row. */
  readonly focusedColumn: number | null;
  readonly chosen: boolean;
  readonly onCell: (column: number) => void;
  readonly onOpen: () => void;
}

function MatrixLine(props: MatrixLineProps) {
  const { row, index, top, nodes, method, focusedColumn, chosen, onCell, onOpen } = props;
  const texts = useTexts();
  const cells = useReader(
    (reader) => matrixCells(reader, row, nodes, method),
    [row, nodes, method],
    alike,
  );
  return (
    <div
      className="matrix-row"
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      <span className="matrix-name truncate" role="rowheader" title={row.name}>
        {row.name}
      </span>
      {cells.map((cell, column) => (
        <span
          key={cell.node}
          className="matrix-cell"
          role="gridcell"
          tabIndex={column === focusedColumn ? 0 : -1}
          data-verdict={verdictOf(cell)}
          data-cell={cellName(row.vm, cell.node)}
          aria-label={cellLabel(texts, row, nodes[column]?.name ?? '', cell)}
          title={cell.fault ? texts.fault(cell.fault) : undefined}
          aria-selected={chosen && column === focusedColumn}
          onFocus={() => {
            if (column !== focusedColumn) onCell(column);
          }}
          onClick={() => onCell(column)}
          onDoubleClick={onOpen}
        >
          <CellMark texts={texts} cell={cell} />
        </span>
      ))}
    </div>
  );
}

const verdictOf = (cell: MatrixCell) => (cell.here ? 'here' : cell.fault ? 'no' : 'yes');

function cellLabel(texts: Texts, row: MatrixRow, node: string, cell: MatrixCell): string {
  const { t } = texts;
  const verdict = cell.here
    ? t('moves:matrix.here')
    : cell.fault
      ? texts.fault(cell.fault)
      : t('moves:matrix.can');
  return t('moves:matrix.cell', { vm: row.name, node, verdict });
}

function CellMark({ texts, cell }: { readonly texts: Texts; readonly cell: MatrixCell }) {
  if (cell.here) return <span className="truncate">{matrixWord(texts, cell)}</span>;
  if (!cell.fault) return <Icon name="checkmark" size={16} />;
  return (
    <>
      <Icon name="dismiss" size={12} />
      <span className="truncate">{matrixWord(texts, cell)}</span>
    </>
  );
}
