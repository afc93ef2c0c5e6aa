import type { VirtualMachine } from '../../src-shared/model/vm';
import { automaticStartActions, automaticStopActions } from '../../src-shared/model/vm';
import { downtimeMs, neededMiB } from '../../src-shared/rules/facts';
import { useReader } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Checkbox, RadioGroup, TextArea, TextField } from '../ui/fields';
import { PropertyList } from '../ui/parts';
import type { VmDraft } from './vm-draft';

export interface VmPageProps {
  readonly vm: VirtualMachine;
  readonly draft: VmDraft;
  readonly problems: { readonly name: boolean; readonly startDelay: boolean };
  readonly change: (fields: Partial<VmDraft>) => void;
}

export function GeneralPage({ draft, problems, change }: VmPageProps) {
  const texts = useTexts();
  return (
    <div className="dialog-fields">
      <TextField
        label={texts.t('console:vm.name')}
        value={draft.name}
        maxLength={100}
        data-autofocus
        error={problems.name ? texts.t('console:vm.nameInvalid') : null}
        onValue={(name) => change({ name })}
      />
      <TextArea
        label={texts.t('console:vm.notes')}
        value={draft.notes}
        maxLength={2000}
        rows={6}
        onValue={(notes) => change({ notes })}
      />
    </div>
  );
}

export function ManagementPage({ vm, draft, problems, change }: VmPageProps) {
  const texts = useTexts();
  const clustered = vm.group !== null;
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={texts.t('console:vm.automaticStart')}
        value={draft.automaticStart}
        disabled={clustered}
        options={automaticStartActions.map((value) => ({
          value,
          label: texts.state(`automaticStart.${value}`),
        }))}
        onValue={(automaticStart) => change({ automaticStart })}
      />
      {clustered ? (
        <p className="field-hint">{texts.t('console:vm.clusterDecides')}</p>
      ) : (
        <TextField
          label={texts.t('console:vm.automaticStartDelay')}
          value={draft.startDelay}
          inputMode="numeric"
          error={problems.startDelay ? texts.t('console:vm.delayInvalid') : null}
          onValue={(startDelay) => change({ startDelay })}
        />
      )}
      <RadioGroup
        label={texts.t('console:vm.automaticStop')}
        value={draft.automaticStop}
        options={automaticStopActions.map((value) => ({
          value,
          label: texts.state(`automaticStop.${value}`),
        }))}
        onValue={(automaticStop) => change({ automaticStop })}
      />
    </div>
  );
}

const services = [
  'shutdown',
  'timeSynchronization',
  'dataExchange',
  'heartbeat',
  'backup',
] as const satisfies readonly (keyof VmDraft['integrationServices'])[];

export function IntegrationPage({ draft, change }: VmPageProps) {
  const texts = useTexts();
  return (
    <div className="dialog-fields">
      {services.map((service) => (
        <Checkbox
          key={service}
          label={texts.state(`integrationService.${service}`)}
          checked={draft.integrationServices[service]}
          onChecked={(on) =>
            change({ integrationServices: { ...draft.integrationServices, [service]: on } })
          }
        />
      ))}
    </div>
  );
}

/** What belongs to the lab: shown, with the reason why it cannot be edited here. */
export function ResourcesPage({ vm }: { readonly vm: VirtualMachine }) {
  const texts = useTexts();
  const needed = useReader((reader) => neededMiB(reader, vm), [vm]);
  const downtime = useReader((reader) => Math.floor(downtimeMs(reader, vm) / 1000) * 1000, [vm]);
  const property = (id: string, name: string, value: string) => ({ id, name, value });
  return (
    <>
      <PropertyList
        properties={[
          property(
            'processors',
            texts.t('console:vm.processors'),
            texts.number(vm.virtualProcessors),
          ),
          property('memory', texts.t('console:vm.memory'), texts.memory(vm.startupMiB)),
          property('needed', texts.t('console:vm.needed'), texts.memory(needed)),
          property(
            'reserve',
            texts.t('console:vm.cpuReserve'),
            texts.percent(vm.cpuReservePermille),
          ),
          property('limit', texts.t('console:vm.cpuLimit'), texts.percent(vm.cpuLimitPermille)),
          property('weight', texts.t('console:vm.cpuWeight'), texts.number(vm.cpuWeight)),
          property(
            'workload',
            texts.t('console:vm.workload'),
            texts.state(`workload.${vm.workload}`),
          ),
          property('tier', texts.t('console:vm.tier'), texts.state(`tier.${vm.tier}`)),
          property('guest', texts.t('console:vm.guest'), vm.guestSystem),
          property('boot', texts.t('console:vm.boot'), texts.duration(vm.bootMs)),
          property(
            'clustered',
            texts.t('console:vm.highlyAvailable'),
            texts.state(vm.group === null ? 'no' : 'yes'),
          ),
          property(
            'downtime',
            texts.t('console:vm.downtime'),
            downtime === 0 ? texts.state('none') : texts.duration(downtime),
          ),
          property('guid', texts.t('console:vm.guid'), vm.guid),
        ]}
      />
      <p className="field-hint">{texts.t('console:vm.fixedByLab')}</p>
    </>
  );
}
