import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { SnapshotId } from '../../../src-shared/model/tables';
import { vmState } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog } from '../../ui/dialog';
import { useClose } from '../use-close';
import { RefusalBar } from '../refusal-bar';

/** *Take Snapshot and Apply*, *Apply* or *Cancel* (hyperv-host §5.4), with what follows from each. */
export function ApplyDialog({ snapshot: id }: { readonly snapshot: SnapshotId }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const close = useClose();
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const snapshot = useRecord<'snapshot'>(id);
  const facts = useReader(
    (reader) => {
      const vm = snapshot && reader.get<'vm'>(snapshot.vm);
      const command = (takeFirst: boolean) =>
        ({ name: 'snapshot.apply', args: { snapshot: id, takeFirst } }) as const;
      return {
        name: vm?.name ?? '',
        runs: vm !== undefined && ['running', 'paused'].includes(vmState(reader, vm)),
        apply: refusalOf(reader, command(false)),
        first: refusalOf(reader, command(true)),
      };
    },
    [snapshot, id],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  if (!snapshot) return null;
  const apply = async (takeFirst: boolean) => {
    const fault = await dispatcher.submit({
      name: 'snapshot.apply',
      args: { snapshot: id, takeFirst },
    });
    setRefusal(fault);
    if (fault === null) close();
  };
  return (
    <Dialog
      open
      tone="danger"
      onClose={close}
      title={t('snapshotPages:apply.title')}
      description={t('snapshotPages:apply.text', { snapshot: snapshot.name, vm: facts.name })}
      extra={[
        {
          label: t('snapshotPages:apply.first'),
          onClick: () => void apply(true),
          disabledReason: facts.first && texts.fault(facts.first),
        },
      ]}
      action={{
        label: t('snapshotPages:apply.only'),
        onClick: () => void apply(false),
        disabledReason: facts.apply && texts.fault(facts.apply),
      }}
    >
      <RefusalBar fault={refusal} />
      {facts.runs ? <p>{t('snapshotPages:apply.running')}</p> : null}
      <p>{t(snapshot.saved ? 'snapshotPages:apply.saved' : 'snapshotPages:apply.off')}</p>
    </Dialog>
  );
}
