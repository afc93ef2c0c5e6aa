import { useState } from 'react';
import type { VmId } from '../../../src-shared/model/tables';
import { networkNamesOf } from '../../../src-shared/rules/network-names';
import { useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { ClockText } from '../common/live-cells';
import { accessTone, vmTone } from '../common/tones';
import { objectName } from '../common/words';
import { Properties } from '../details/section';
import { downtimeText, uptimeText } from '../vms/columns';
import { VmRows } from '../vms/rows';
import { statusText } from '../vms/status-text';

/** The machine a group holds: how it does, what it needs, how its files are reached. */
export function RoleMachine({ vm: id }: { readonly vm: VmId }) {
  const texts = useTexts();
  const { t } = texts;
  const [cache] = useState(() => new VmRows());
  const row = useReader((reader) => cache.readOne(reader, id), [cache, id]);
  const disk = useRecord<'disk'>(row?.vm.disk ?? null);
  const network = useReader((reader) => objectName(reader, row?.host?.id ?? null), [row]);
  const { reader } = useSession().replica;
  if (!row) return null;
  const { vm } = row;
  const access = disk?.volume?.access[vm.node]?.mode;
  return (
    <Properties
      title={t('clusterPages:role.machine')}
      entries={[
        [
          t('views:column.state'),
          <StateLabel key="state" tone={vmTone[row.state]} word={texts.state(`vm.${row.state}`)} />,
        ],
        [
          t('views:column.status'),
          row.status === null ? null : (
            <ClockText key="status" text={(now) => statusText(texts, row.status, now, reader)} />
          ),
        ],
        [t('views:column.node'), network],
        [
          t('views:column.uptime'),
          row.worker?.startedAt == null ? null : (
            <ClockText key="uptime" text={(now) => uptimeText(row, now)} />
          ),
        ],
        [
          t('views:details.downtime'),
          <ClockText key="downtime" text={(now) => downtimeText(row, now) || '00:00:00'} />,
        ],
        [t('views:details.startupMemory'), texts.memory(vm.startupMiB)],
        [t('views:column.virtualProcessors'), String(vm.virtualProcessors)],
        [
          t('clusterPages:role.sessions'),
          t('clusterPages:role.sessionsText', {
            connected: texts.number(vm.sessions),
            lost: texts.number(vm.sessionsDropped),
          }),
        ],
        [t('clusterPages:role.storage'), disk?.name],
        [
          t('views:column.access'),
          access === undefined ? null : (
            <StateLabel
              key="access"
              tone={accessTone[access]}
              word={texts.state(`access.${access}`)}
            />
          ),
        ],
        [t('clusterPages:role.networks'), networkNamesOf(vm).join(', ')],
      ]}
    />
  );
}
