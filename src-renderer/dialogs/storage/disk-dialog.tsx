import { useState } from 'react';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { DiskId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog, Meter, PropertyList, Tabs } from '../../ui';
import type { Property } from '../../ui';
import { objectName } from '../../views/common/words';
import { AccessTable } from '../../views/storage/access-table';
import { assignedTo, diskRow, diskStatus } from '../../views/storage/disk-rows';
import type { DiskRow } from '../../views/storage/disk-rows';
import { useClose } from '../use-close';

type DiskPage = 'general' | 'access' | 'condition';

interface Names {
  readonly arrays: string;
  readonly vms: string;
}

/** The properties of a disk: what it is there for, how the nodes reach it, and what it is like. */
export function DiskDialog({ disk: id }: { readonly disk: DiskId }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const [page, setPage] = useState<DiskPage>('general');
  const disk = useRecord<'disk'>(id);
  const row = useReader(
    (reader) => (disk ? diskRow(reader, disk) : null),
    [disk],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const names = useReader(
    (reader): Names => ({
      arrays: (disk?.arrays ?? []).map((array) => objectName(reader, array)).join(', '),
      vms: reader
        .by('vm.disk', id)
        .map((vm) => vm.name)
        .sort(texts.compare)
        .join(', '),
    }),
    [disk, id, texts],
    (left, right) => left.arrays === right.arrays && left.vms === right.vms,
  );
  if (!disk || !row) return null;
  const title = t('console:node.title', { name: disk.name });
  return (
    <Dialog open onClose={close} title={title} width="medium" initialFocus="cancel">
      <Tabs<DiskPage>
        label={title}
        value={page}
        onValue={setPage}
        tabs={[
          {
            value: 'general',
            label: t('storagePages:disk.general'),
            content: <GeneralPage {...{ texts, row, names }} />,
          },
          {
            value: 'access',
            label: t('storagePages:disk.access'),
            content: disk.volume ? (
              <AccessTable disk={disk} />
            ) : (
              <p className="secondary">{t('storagePages:disk.notShared')}</p>
            ),
          },
          {
            value: 'condition',
            label: t('storagePages:disk.condition'),
            content: <PropertyList properties={conditionOf(texts, disk)} />,
          },
        ]}
      />
    </Dialog>
  );
}

function GeneralPage({
  texts,
  row,
  names,
}: {
  readonly texts: Texts;
  readonly row: DiskRow;
  readonly names: Names;
}) {
  const { t } = texts;
  const { disk } = row;
  const used = texts.memoryInGigabytes(row.usedMiB);
  const total = texts.memoryInGigabytes(disk.capacityMiB);
  const properties: readonly Property[] = [
    { id: 'status', name: t('views:column.status'), value: diskStatus(texts, row) },
    { id: 'assigned', name: t('views:column.assignedTo'), value: assignedTo(texts, row) },
    { id: 'owner', name: t('terms:ownerNode'), value: row.owner },
    { id: 'number', name: t('views:column.diskNumber'), value: String(disk.number) },
    ...(disk.volume
      ? [{ id: 'volume', name: t('views:column.volume'), value: disk.volume.folder }]
      : []),
    { id: 'array', name: t('clusterPages:disk.array'), value: names.arrays },
    { id: 'machines', name: t('storagePages:disk.machines'), value: names.vms },
  ];
  return (
    <>
      <PropertyList properties={properties.filter(({ value }) => value !== '')} />
      <section className="dialog-section">
        <h3>{t('views:column.capacity')}</h3>
        <Meter
          label={`${t('storagePages:disk.used')}: ${used} / ${total}`}
          parts={[{ id: 'used', share: row.usedMiB / disk.capacityMiB, look: 'used' }]}
        />
        <PropertyList
          properties={[
            { id: 'capacity', name: t('views:column.capacity'), value: total },
            { id: 'used', name: t('storagePages:disk.used'), value: used },
            {
              id: 'free',
              name: t('views:column.freeSpace'),
              value: texts.memoryInGigabytes(disk.capacityMiB - row.usedMiB),
            },
          ]}
        />
      </section>
    </>
  );
}

/** What validation looks at, and what only the simulation knows. */
function conditionOf({ t }: Texts, disk: ClusterDisk): readonly Property[] {
  const supported = (yes: boolean) => t(yes ? 'storagePages:disk.yes' : 'storagePages:disk.no');
  return [
    {
      id: 'healthy',
      name: t('storagePages:disk.condition'),
      value: t(disk.healthy ? 'storagePages:disk.healthy' : 'storagePages:disk.failed'),
    },
    {
      id: 'fileSystem',
      name: t('storagePages:disk.fileSystem'),
      value: t(disk.fileSystemDamaged ? 'storagePages:disk.damaged' : 'storagePages:disk.sound'),
    },
    {
      id: 'reservation',
      name: t('storagePages:disk.reservation'),
      value: supported(disk.persistentReservation),
    },
    {
      id: 'identifier',
      name: t('storagePages:disk.identifier'),
      value: supported(disk.uniqueIdentifier),
    },
    {
      id: 'type',
      name: t('storagePages:disk.type'),
      value: t(disk.dynamicDisk ? 'storagePages:disk.dynamic' : 'storagePages:disk.basic'),
    },
  ];
}
