import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { VmId } from '../../../src-shared/model/tables';
import { useDispatcher } from '../../app/use-actions';
import { useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Wizard } from '../../ui';
import { useClose } from '../use-close';
import { DonePage } from './done-page';
import { MachinePicker } from './machine-picker';
import type { TargetDraft } from './target-page';
import { ForecastPage, roomiest, TargetFields } from './target-page';

type Page = 'machines' | 'target' | 'confirm' | 'done';

/** *Back Up Now*: which machines, where to and how, one run. */
export function BackUpNowWizard({ vms: given }: { readonly vms: readonly VmId[] }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const close = useClose();
  const stores = useRecords('backupStore');
  const [page, setPage] = useState<Page>('machines');
  const [vms, setVms] = useState<readonly VmId[]>(given);
  const [draft, setDraft] = useState<TargetDraft>(() => ({
    store: roomiest(stores),
    mode: 'consistent',
    inTurn: false,
  }));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const { store, mode, inTurn } = draft;
  const show = (next: Page) => {
    setRefusal(null);
    setPage(next);
  };
  const act = async () => {
    if (store === null) return;
    const args = { vms: [...vms], store, mode, volumesInTurn: inTurn };
    const fault = await dispatcher.submit({ name: 'backup.runNow', args });
    if (fault) setRefusal(fault);
    else show('done');
  };
  const noStore = store === null ? t('backupPages:now.noStore') : null;
  return (
    <Wizard<Page>
      title={t('backupPages:now.title')}
      page={page}
      onPage={show}
      onClose={close}
      refusal={refusal ? texts.fault(refusal) : null}
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
