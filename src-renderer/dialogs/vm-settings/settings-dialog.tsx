import type { VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { MessageBar, Select } from '../../ui';
import { PropertySheet } from '../property-sheet';
import { SettingsTree } from './settings-tree';
import type { Settings } from './use-settings';
import { useNeighbours, useSettings } from './use-settings';

export interface SettingsDialogProps {
  readonly vm: VmId;
  /** The page that is shown first. */
  readonly page?: string | undefined;
}

/** Settings of a virtual machine (hyperv-host §11.3): tree left, page right, OK, Cancel, Apply. */
export function SettingsDialog({ vm: id, page }: SettingsDialogProps) {
  const vm = useRecord<'vm'>(id);
  return vm ? <OpenSettings vm={vm} page={page ?? 'processor'} /> : null;
}

function OpenSettings({ vm, page }: { readonly vm: VirtualMachine; readonly page: string }) {
  const texts = useTexts();
  const settings = useSettings(vm, page);
  return (
    <PropertySheet
      title={texts.t('vmSettings:title', { name: vm.name })}
      width="large"
      apply={settings.apply}
      dirty={settings.dirty}
    >
      <div className="settings" data-size="tall">
        <div className="settings-side">
          <MachineSwitch vm={vm} dirty={settings.dirty} />
          <SettingsTree settings={settings} />
        </div>
        <PageView settings={settings} />
      </div>
    </PropertySheet>
  );
}

/** The list above the tree: the same settings of another machine on this host. */
function MachineSwitch({ vm, dirty }: { readonly vm: VirtualMachine; readonly dirty: boolean }) {
  const texts = useTexts();
  const { ui } = useSession();
  const machines = useNeighbours(vm.node);
  return (
    <Select
      label={texts.t('vmSettings:machine')}
      labelHidden
      value={vm.id}
      disabled={dirty}
      hint={dirty ? texts.t('vmSettings:applyFirst') : undefined}
      options={machines.map(({ id, name }) => ({ value: id, label: name }))}
      onValue={(id) => ui.openDialog({ type: 'vmProperties', vm: id, focus: null })}
    />
  );
}

function PageView({ settings }: { readonly settings: Settings }) {
  const texts = useTexts();
  const { judged, selected, scene, refusal } = settings;
  const shown = judged.get(selected);
  if (!shown) return null;
  const said = refusal ? texts.fault(refusal) : shown.problem;
  return (
    <section className="settings-page">
      <h3 className="settings-heading">{shown.entry.label}</h3>
      {said ? (
        <MessageBar severity="error" word={texts.t('console:level.refusal')} urgent>
          {said}
        </MessageBar>
      ) : null}
      <div key={selected} className="dialog-fields">
        {shown.entry.page(scene)}
      </div>
    </section>
  );
}
