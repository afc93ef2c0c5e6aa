import { useState } from 'react';
import type { VmId } from '../../../src-shared/model/tables';
import { useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Wizard } from '../../ui';
import { useClose } from '../use-close';
import { useWizardRun } from '../use-wizard-run';
import { DonePage } from './done-page';
import { MachinePicker } from './machine-picker';
import type { TargetDraft } from './target-page';
import { ForecastPage, roomiest, TargetFields } from './target-page';

type Page = 'machines' | 'target' | 'confirm' | 'done';

/** *Back Up Now*: which machines, where to and how, one run. */
export function BackUpNowWizard({ vms: given }: { readonly vms: readonly VmId[] }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const stores = useRecords('backupStore');
  const run = useWizardRun<Page>('machines', 'done');
  const [vms, setVms] = useState<readonly VmId[]>(given);
  const [draft, setDraft] = useState<TargetDraft>(() => ({
    store: roomiest(stores),
    mode: 'consistent',
    inTurn: false,
  }));
  const { store, mode, inTurn } = draft;
  const act = async () => {
    if (store === null) return;
    const args = { vms: [...vms], store, mode, volumesInTurn: inTurn };
    await run.give({ name: 'backup.runNow', args });
  };
  const noStore = store === null ? t('backupPages:now.noStore') : null;
  return (
    <Wizard<Page>
      title={t('backupPages:now.title')}
      page={run.page}
      onPage={run.show}
      onClose={close}
      refusal={run.refusal}
      act={{ label: t('backupPages:now.act'), onClick: () => void act() }}
      pages={[
        {
          id: 'machines',
          title: t('backupPages:now.machines'),
          problem: vms.length === 0 ? t('backupPages:now.noMachine') : null,
          content: <MachinePicker chosen={vms} onChosen={setVms} />,
        },
        {
          id: 'target',
          title: t('backupPages:now.target'),
          problem: noStore,
          content: (
            <div className="dialog-fields">
              <TargetFields draft={draft} onDraft={setDraft} />
            </div>
          ),
        },
        {
          id: 'confirm',
          title: t('backupPages:now.confirm'),
          kind: 'confirm',
          content: <ForecastPage vms={vms} draft={draft} />,
        },
        {
          id: 'done',
          title: t('backupPages:now.done'),
          kind: 'done',
          content: <DonePage text={t('backupPages:now.doneText')} />,
        },
      ]}
    />
  );
}
