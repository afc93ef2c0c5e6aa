import { useState } from 'react';
import type { ClusterNode, NodeState } from '../../src-shared/model/node';
import type { NodeId } from '../../src-shared/model/tables';
import { committedMiB, hostAvailableMiB, nodeState } from '../../src-shared/rules/facts';
import type { Texts } from '../../src-shared/text/index';
import { useReader, useRecord } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { Meter, PropertyList, Tabs } from '../ui/parts';
import type { Property } from '../ui/parts';
import { NodeMaintenance } from './node-maintenance';
import { useClose } from './use-close';

type NodePage = 'general' | 'maintenance';

interface Memory {
  readonly committed: number;
  readonly available: number;
}

/** A node: the server, the cluster service and the member, as three facts. */
export function NodeDialog({ node: id }: { readonly node: NodeId }) {
  const texts = useTexts();
  const close = useClose();
  const [page, setPage] = useState<NodePage>('general');
  const node = useRecord<'node'>(id);
  const state = useReader(
    (reader) => {
      const record = reader.get<'node'>(id);
      return record ? nodeState(reader, record) : 'down';
    },
    [id],
  );
  const memory = useReader(
    (reader): Memory => {
      const record = reader.get<'node'>(id);
      return {
        committed: committedMiB(reader, id),
        available: record ? hostAvailableMiB(reader, record) : 0,
      };
    },
    [id],
    (left, right) => left.committed === right.committed && left.available === right.available,
  );
  if (!node) return null;
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:node.title', { name: node.name })}
      width="medium"
      initialFocus="cancel"
    >
      <Tabs<NodePage>
        label={texts.t('maintenancePages:node.properties', { name: node.name })}
        value={page}
        onValue={setPage}
        tabs={[
          {
            value: 'general',
            label: texts.t('maintenancePages:node.general'),
            content: <GeneralPage {...{ texts, node, state, memory }} />,
          },
          {
            value: 'maintenance',
            label: texts.t('maintenancePages:node.maintenance'),
            content: <NodeMaintenance node={node} />,
          },
        ]}
      />
    </Dialog>
  );
}

interface GeneralPageProps {
  readonly texts: Texts;
  readonly node: ClusterNode;
  readonly state: NodeState;
  readonly memory: Memory;
}

function GeneralPage({ texts, node, state, memory }: GeneralPageProps) {
  return (
    <>
      <PropertyList properties={stateProperties(texts, node, state)} />
      <section className="dialog-section">
        <h3>{texts.t('console:node.memory')}</h3>
        <Meter
          label={texts.t('console:node.memoryMeter', {
            committed: texts.memory(memory.committed),
            total: texts.memory(node.memoryMiB),
          })}
          parts={[
            { id: 'reserve', share: node.rootReserveMiB / node.memoryMiB, look: 'reserve' },
            { id: 'used', share: memory.committed / node.memoryMiB, look: 'used' },
          ]}
        />
        <PropertyList properties={memoryProperties(texts, node, memory)} />
      </section>
      <p className="secondary">{texts.t('console:node.facts')}</p>
    </>
  );
}

function stateProperties(texts: Texts, node: ClusterNode, state: NodeState): readonly Property[] {
  const cluster = node.cluster;
  const inCluster: readonly Property[] =
    cluster === null
      ? []
      : [
          {
            id: 'service',
            name: texts.t('console:node.service'),
            value: texts.state(`service.${node.service}`),
          },
          {
            id: 'state',
            name: texts.t('console:node.stateInCluster'),
            value: texts.state(`node.${state}`),
          },
          { id: 'number', name: texts.t('console:node.number'), value: String(node.number) },
          {
            id: 'vote',
            name: texts.t('console:node.vote'),
            value: texts.t('console:node.voteYes'),
          },
        ];
  return [
    {
      id: 'machine',
      name: texts.t('console:node.machine'),
      value: texts.state(`machine.${node.machine}`),
    },
    ...inCluster,
    {
      id: 'edition',
      name: texts.t('console:node.edition'),
      value: texts.state(`edition.${node.edition}`),
    },
    {
      id: 'processors',
      name: texts.t('console:node.processors'),
      value: texts.t('console:node.processorsValue', {
        sockets: node.sockets,
        cores: node.coresPerSocket,
        logical: node.logicalProcessors,
      }),
    },
  ];
}

function memoryProperties(texts: Texts, node: ClusterNode, memory: Memory): readonly Property[] {
  return [
    { id: 'total', name: texts.t('console:node.memory'), value: texts.memory(node.memoryMiB) },
    {
      id: 'reserve',
      name: texts.t('console:node.reserve'),
      value: texts.memory(node.rootReserveMiB),
    },
    {
      id: 'committed',
      name: texts.t('console:node.committed'),
      value: texts.memory(memory.committed),
    },
    {
      id: 'available',
      name: texts.t('console:node.available'),
      value: texts.memory(memory.available),
    },
  ];
}
