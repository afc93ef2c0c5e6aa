import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { refusalOf } from '../../../src-shared/rules/index';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon, PropertyList, RadioGroup, Wizard } from '../../ui';
import { objectName } from '../../views/common/words';
import { useClose } from '../use-close';
import { useWizardRun } from '../use-wizard-run';

type Page = 'service' | 'machine' | 'confirm' | 'summary';

interface Candidate {
  readonly vm: VirtualMachine;
  readonly node: string;
  /** Why it cannot be made highly available now. */
  readonly fault: Fault | null;
}

/** The machines on nodes of a cluster that are not in a group yet. */
function candidatesIn(reader: Reader, cluster: ClusterId): readonly Candidate[] {
  return reader.by('node.cluster', cluster).flatMap((node) =>
    reader
      .by('vm.node', node.id)
      .filter((vm) => vm.group === null)
      .map((vm) => ({
        vm,
        node: node.name,
        fault: refusalOf(reader, { name: 'vm.makeHighlyAvailable', args: { vm: vm.id } }),
      })),
  );
}

export interface AvailabilityWizardProps {
  readonly cluster: ClusterId;
  /** The machine it was opened for; null: it asks for one. */
  readonly vm: VmId | null;
}

/** The High Availability wizard (failover-cluster §9): what, which machine, confirmation, summary. */
export function AvailabilityWizard({ cluster, vm: given }: AvailabilityWizardProps) {
  const texts = useTexts();
  const { t } = texts;
  const { ui } = useSession();
  const dispatcher = useDispatcher();
  const close = useClose();
  const run = useWizardRun<Page>(given === null ? 'service' : 'confirm', 'summary');
  const [vm, setVm] = useState<VmId | null>(given);
  const candidates = useReader((reader) => candidatesIn(reader, cluster), [cluster]);
  const chosen = candidates.find((each) => each.vm.id === vm);
  const command = vm === null ? null : ({ name: 'vm.makeHighlyAvailable', args: { vm } } as const);
  const problem = vm === null ? t('groupPages:wizard.chooseMachine') : null;
  const done = run.page === 'summary';
  return (
    <Wizard<Page>
      title={t('groupPages:wizard.title')}
      page={run.page}
      onPage={run.show}
      onClose={close}
      refusal={run.refusal}
      act={{ label: t('groupPages:wizard.act'), onClick: () => void run.give(command) }}
      extra={
        done && vm !== null
          ? [
              {
                label: t('groupPages:wizard.properties'),
                onClick: () => {
                  const group = dispatcher.session.replica.reader.get<'vm'>(vm)?.group;
                  if (group) ui.openDialog({ type: 'groupProperties', group });
                },
              },
            ]
          : []
      }
      pages={[
        { id: 'service', title: t('groupPages:wizard.service'), content: <ServicePage /> },
        {
          id: 'machine',
          title: t('groupPages:wizard.machine'),
          problem: chosen?.fault ? texts.fault(chosen.fault) : problem,
          content: <MachinePage candidates={candidates} vm={vm} onVm={setVm} />,
        },
        {
          id: 'confirm',
          title: t('groupPages:wizard.confirm'),
          kind: 'confirm',
          content: <ConfirmPage cluster={cluster} chosen={chosen} />,
        },
        {
          id: 'summary',
          title: t('groupPages:wizard.summary'),
          kind: 'done',
          content: <SummaryPage vm={vm} />,
        },
      ]}
    />
  );
}

/** Virtual machines are the one kind of service a Hyper-V cluster of the lab makes highly available. */
function ServicePage() {
  const { t } = useTexts();
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={t('groupPages:wizard.serviceLabel')}
        value="virtualMachine"
        options={[
          {
            value: 'virtualMachine',
            label: t('groupPages:type.virtualMachine'),
            note: t('groupPages:wizard.serviceNote'),
          },
        ]}
        onValue={() => undefined}
      />
    </div>
  );
}

interface MachinePageProps {
  readonly candidates: readonly Candidate[];
  readonly vm: VmId | null;
  readonly onVm: (vm: VmId) => void;
}

function MachinePage({ candidates, vm, onVm }: MachinePageProps) {
  const texts = useTexts();
  if (candidates.length === 0) return <p>{texts.t('groupPages:wizard.noMachine')}</p>;
  return (
    <RadioGroup
      label={texts.t('groupPages:wizard.machineLabel')}
      value={vm}
      options={candidates.map((each) => ({
        value: each.vm.id,
        label: texts.t('groupPages:wizard.machineOn', { vm: each.vm.name, node: each.node }),
        note: each.fault ? texts.fault(each.fault) : undefined,
      }))}
      onValue={onVm}
    />
  );
}

interface ConfirmPageProps {
  readonly cluster: ClusterId;
  readonly chosen: Candidate | undefined;
}

function ConfirmPage({ cluster, chosen }: ConfirmPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const names = useReader(
    (reader) => [
      reader.get<'cluster'>(cluster)?.name ?? '',
      objectName(reader, chosen?.vm.disk ?? null),
    ],
    [cluster, chosen],
  );
  if (!chosen) return <p>{t('groupPages:wizard.chooseMachine')}</p>;
  return (
    <>
      <PropertyList
        properties={[
          { id: 'vm', name: t('groupPages:type.virtualMachine'), value: chosen.vm.name },
          { id: 'node', name: t('terms:currentOwner'), value: chosen.node },
          { id: 'cluster', name: t('groupPages:wizard.cluster'), value: names[0] },
          { id: 'disk', name: t('groupPages:wizard.storage'), value: names[1] || '–' },
        ]}
      />
      <p className="field-hint">{t('groupPages:wizard.startNote')}</p>
      {chosen.fault ? (
        <p className="field-error">
          <Icon name="error" size={16} />
          {texts.fault(chosen.fault)}
        </p>
      ) : null}
    </>
  );
}

function SummaryPage({ vm }: { readonly vm: VmId | null }) {
  const { t } = useTexts();
  const name = useReader((reader) => objectName(reader, vm), [vm]);
  return (
    <p className="dialog-verdict" data-tone="good">
      <Icon name="success" size={20} />
      <span>{t('groupPages:wizard.done', { name })}</span>
    </p>
  );
}
