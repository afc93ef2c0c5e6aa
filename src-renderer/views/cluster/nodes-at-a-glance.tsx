import { useState } from 'react';
import type { ClusterId } from '../../../src-shared/model/tables';
import { useReader, useSession } from '../../store/hooks';
import { useSeenView } from '../../store/seen-by';
import { useTexts } from '../../store/texts';
import { Meter, StateLabel } from '../../ui';
import { CpuCell, useSampleColumn } from '../common/live-cells';
import { machineTone, nodeTone } from '../common/tones';
import { memoryText, nodeStateText, useCommitted } from '../nodes/columns';
import { NodeRows, usedMiB } from '../nodes/rows';
import type { NodeRow } from '../nodes/rows';

/** One card a node: what the cluster believes of it, what it does, its load. A card leads to the node. */
export function NodesAtAGlance({ cluster }: { readonly cluster: ClusterId }) {
  const [cache] = useState(() => new NodeRows());
  const view = useSeenView(cluster);
  const rows = useReader((reader) => cache.read(reader, cluster, view), [cache, cluster, view]);
  useSampleColumn('node.cpu');
  return (
    <ul className="node-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <NodeCard row={row} />
        </li>
      ))}
    </ul>
  );
}

function NodeCard({ row }: { readonly row: NodeRow }) {
  const texts = useTexts();
  const { t } = texts;
  const { ui } = useSession();
  const { node } = row;
  const on = node.machine === 'on';
  const share = (memoryMiB: number) => memoryMiB / node.memoryMiB;
  const committedMiB = useCommitted(row);
  const memory = memoryText(texts, row, usedMiB({ ...row, committedMiB }));
  const vms = t('views:details.vmsHere', { count: row.vms });
  const agrees = on === (row.state !== 'down');
  return (
    <button
      type="button"
      className="node-card"
      onClick={() => {
        ui.goTo(row.id);
      }}
    >
      <span className="node-card-head">
        <strong className="truncate">{row.name}</strong>
        <StateLabel tone={nodeTone[row.state]} word={nodeStateText(texts, row)} />
      </span>
      <span className="node-card-line numeric">
        <span className="truncate">{vms}</span>
        {agrees ? null : (
          <StateLabel
            tone={machineTone[node.machine]}
            word={`${t('views:column.machine')}: ${texts.state(`machine.${node.machine}`)}`}
          />
        )}
      </span>
      <span className="node-card-load numeric">
        <span className="secondary">{t('views:details.cpu')}</span>
        <CpuCell column="node.cpu" row={node.row} />
        <span className="secondary">{t('views:details.memory')}</span>
        <Meter
          label={memory}
          parts={
            on
              ? [
                  { id: 'reserve', share: share(node.rootReserveMiB), look: 'reserve' },
                  { id: 'used', share: share(committedMiB), look: 'used' },
                ]
              : []
          }
        />
        <span>{memory}</span>
      </span>
    </button>
  );
}
