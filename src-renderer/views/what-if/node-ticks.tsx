import type { NodeId } from '../../../src-shared/model/tables';
import type { NPlusOne, NodeLoad, SingleLoss } from '../../../src-shared/planning/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Badge, Icon, Meter, SeverityLabel, StateLabel } from '../../ui';
import { objectName } from '../common/words';
import { lossText } from './words';

interface NodeTicksProps {
  readonly loads: readonly NodeLoad[];
  readonly single: NPlusOne | null;
  readonly failed: readonly NodeId[];
  readonly onTick: (node: NodeId, tick: boolean) => void;
}

/** Every node with its memory as it would be; a tick takes it away. */
export function NodeTicks({ loads, single, failed, onTick }: NodeTicksProps) {
  const { t } = useTexts();
  const losses = new Map(single?.losses.map((loss) => [loss.node, loss]));
  return (
    <div className="plan-scroll plan-nodes">
      <table className="plan-table">
        <caption className="visually-hidden">{t('planning:whatIf.nodes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('planning:column.fails')}</th>
            <th scope="col" className="plan-wide">
              {t('planning:column.memoryAfter')}
            </th>
            <th scope="col" className="plan-number">
              {t('planning:column.free')}
            </th>
            <th scope="col" className="plan-number">
              {t('planning:column.comes')}
            </th>
            <th scope="col">{t('planning:column.alone')}</th>
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <NodeLine
              key={load.node}
              load={load}
              loss={losses.get(load.node)}
              ticked={failed.includes(load.node)}
              onTick={onTick}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface NodeLineProps {
  readonly load: NodeLoad;
  readonly loss: SingleLoss | undefined;
  readonly ticked: boolean;
  readonly onTick: (node: NodeId, tick: boolean) => void;
}

function NodeLine({ load, loss, ticked, onTick }: NodeLineProps) {
  const texts = useTexts();
  const { t, memoryInGigabytes } = texts;
  const name = useReader((reader) => objectName(reader, load.node), [load.node]);
  const gone = load.failed || (load.unavailable && loss === undefined);
  return (
    <tr data-failed={load.failed || undefined}>
      <th scope="row">
        <label className="check plan-check">
          <input
            type="checkbox"
            checked={ticked}
            disabled={loss === undefined}
            onChange={(event) => onTick(load.node, event.target.checked)}
          />
          <span>{name}</span>
        </label>
      </th>
      <td className="plan-wide">{gone ? <Gone load={load} /> : <Bar load={load} name={name} />}</td>
      <td className="plan-number numeric">{gone ? '–' : memoryInGigabytes(load.freeMiB)}</td>
      <td className="plan-number numeric">
        {load.addedVms > 0
          ? t('planning:comes', {
              vms: texts.number(load.addedVms),
              memory: memoryInGigabytes(load.addedMiB),
            })
          : '–'}
      </td>
      <td>
        {loss ? (
          <SeverityLabel
            severity={!loss.quorum ? 'critical' : loss.unplaced > 0 ? 'warning' : 'success'}
            word={lossText(texts, loss)}
          />
        ) : null}
      </td>
    </tr>
  );
}

function Gone({ load }: { readonly load: NodeLoad }) {
  const { t } = useTexts();
  return (
    <StateLabel
      tone={load.failed ? 'critical' : 'unknown'}
      word={t(load.failed ? 'planning:node.failed' : 'planning:node.unavailable')}
    />
  );
}

function Bar({ load, name }: { readonly load: NodeLoad; readonly name: string }) {
  const { t, memoryInGigabytes } = useTexts();
  const share = (memoryMiB: number) => (load.capacityMiB > 0 ? memoryMiB / load.capacityMiB : 0);
  const label = t('planning:bar', {
    node: name,
    used: memoryInGigabytes(load.usedMiB),
    added: memoryInGigabytes(load.addedMiB),
    free: memoryInGigabytes(load.freeMiB),
  });
  return (
    <span className="plan-bar">
      <Meter
        label={label}
        parts={[
          { id: 'used', share: share(load.usedMiB), look: 'used' },
          { id: 'added', share: share(load.addedMiB), look: 'added' },
        ]}
      />
      {load.unavailable ? <Badge tone="maintenance">{t('planning:node.closed')}</Badge> : null}
      {load.conflicts.map((className) => (
        <Badge key={className} tone="warning">
          <Icon name="warning" size={12} />
          {t('planning:antiAffinity', { className })}
        </Badge>
      ))}
    </span>
  );
}
