import type { DiskId } from '../../../src-shared/model/tables';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { MeanLatency } from '../common/latency';
import { objectName } from '../common/words';
import { DetailsHead } from '../details/details-head';
import { Properties, Section } from '../details/section';
import { AccessTable } from './access-table';
import { assignedTo, diskRow, diskStatus, diskTone } from './disk-rows';

/** A disk: where it is, who owns it, and how every node reaches it as a shared volume. */
export function DiskDetails({ id }: { readonly id: DiskId }) {
  const texts = useTexts();
  const { t } = texts;
  const disk = useRecord<'disk'>(id);
  const row = useReader(
    (reader) => (disk ? diskRow(reader, disk) : null),
    [disk],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const names = useReader(
    (reader) => ({
      arrays: (disk?.arrays ?? []).map((array) => objectName(reader, array)).join(', '),
    }),
    [disk],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  if (!disk || !row) return null;
  return (
    <div className="details selectable">
      <DetailsHead
        name={disk.name}
        object={id}
        state={<StateLabel look="badge" tone={diskTone(row)} word={diskStatus(texts, row)} />}
      />
      <div className="details-body">
        <Properties
          title={t('views:details.general')}
          entries={[
            [t('views:column.assignedTo'), assignedTo(texts, row)],
            [t('terms:ownerNode'), row.owner],
            [t('views:column.diskNumber'), String(disk.number)],
            [t('views:column.volume'), disk.volume?.folder],
            [t('clusterPages:disk.array'), names.arrays],
            [t('storagePages:disk.latency'), <MeanLatency key="latency" disk={id} />],
            [t('views:column.capacity'), texts.memoryInGigabytes(disk.capacityMiB)],
            [t('views:column.freeSpace'), texts.memoryInGigabytes(disk.capacityMiB - row.usedMiB)],
          ]}
        />
        {disk.volume ? (
          <Section title={t('views:column.access')}>
            <AccessTable disk={disk} />
          </Section>
        ) : null}
      </div>
    </div>
  );
}
