import type { ClusterNode } from '../../../src-shared/model/node';
import type { SwitchType } from '../../../src-shared/model/switches';
import { switchTypes } from '../../../src-shared/model/switches';
import type { NodeId } from '../../../src-shared/model/tables';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, Checkbox, RadioGroup, Select, TextArea, TextField } from '../../ui';
import type { ManagerDraft, SwitchDraft } from './manager-draft';
import { faultOf, vlanOf } from './manager-draft';

export interface SwitchPageProps {
  readonly node: ClusterNode;
  readonly draft: ManagerDraft;
  readonly one: SwitchDraft;
  readonly onChange: (one: SwitchDraft) => void;
  readonly onRemove: () => void;
}

/** One virtual network: name, kind, card, whether the host is on it, and on which VLAN. */
export function SwitchPage(props: SwitchPageProps) {
  const { node, draft, one, onChange, onRemove } = props;
  const texts = useTexts();
  const { t } = texts;
  const { value } = one;
  const set = (changes: Partial<SwitchDraft['value']>) =>
    onChange({ ...one, value: { ...value, ...changes } });
  const fault = faultOf(node, draft, one);
  const empty = value.name.trim() === '';
  const nameFault = fault?.code === 'switch.nameTaken' ? texts.fault(fault) : null;
  const machines = useConnected(node.id, one.present);
  return (
    <div className="dialog-fields">
      <h3 className="switch-manager-heading">{t('switchPages:network')}</h3>
      <TextField
        label={t('switchPages:name')}
        value={value.name}
        maxLength={60}
        data-autofocus
        error={empty ? t('switchPages:nameMissing') : nameFault}
        onValue={(name) => set({ name })}
      />
      <TextArea
        label={t('switchPages:notes')}
        value={value.notes}
        rows={2}
        maxLength={2000}
        onValue={(notes) => set({ notes })}
      />
      <RadioGroup<SwitchType>
        label={t('switchPages:connection')}
        value={value.type}
        options={switchTypes.map((type) => ({ value: type, label: t(`switchPages:type.${type}`) }))}
        onValue={(type) => set({ type, sharedWithParent: type !== 'private' })}
      />
      {value.type === 'external' ? (
        <ExternalFields
          node={node}
          one={one}
          error={fault && nameFault === null && !empty ? texts.fault(fault) : null}
          set={set}
        />
      ) : null}
      {value.type !== 'private' && value.sharedWithParent ? (
        <VlanFields one={one} onChange={onChange} />
      ) : null}
      <p className="field-hint">{t('switchPages:machines', { count: machines })}</p>
      <div>
        <Button kind="danger" onClick={onRemove}>
          {t('switchPages:remove')}
        </Button>
      </div>
    </div>
  );
}

/** How many machines of the host are connected to a network. */
function useConnected(node: NodeId, network: string | null): number {
  return useReader(
    (reader) =>
      network === null
        ? 0
        : reader
            .by('vm.node', node)
            .filter(({ adapters }) => adapters.some((each) => each.network === network)).length,
    [node, network],
    Object.is,
  );
}

function ExternalFields({
  node,
  one: { value },
  error,
  set,
}: {
  readonly node: ClusterNode;
  readonly one: SwitchDraft;
  readonly error: string | null;
  readonly set: (changes: Partial<SwitchDraft['value']>) => void;
}) {
  const { t } = useTexts();
  const none = value.adapter === null ? [{ value: '', label: t('switchPages:noCard') }] : [];
  return (
    <>
      <Select
        label={t('switchPages:card')}
        value={value.adapter ?? ''}
        error={error}
        options={[
          ...none,
          ...node.physicalAdapters.map(({ name }) => ({ value: name, label: name })),
        ]}
        onValue={(adapter) => set({ adapter: adapter === '' ? null : adapter })}
      />
      <Checkbox
        label={t('switchPages:shared')}
        note={t('switchPages:sharedNote')}
        checked={value.sharedWithParent}
        onChecked={(sharedWithParent) => set({ sharedWithParent })}
      />
    </>
  );
}

function VlanFields({
  one,
  onChange,
}: {
  readonly one: SwitchDraft;
  readonly onChange: (one: SwitchDraft) => void;
}) {
  const { t } = useTexts();
  return (
    <>
      <Checkbox
        label={t('switchPages:vlan')}
        note={t('switchPages:vlanNote')}
        checked={one.vlan !== null}
        onChecked={(on) => onChange({ ...one, vlan: on ? '2' : null })}
      />
      {one.vlan === null ? null : (
        <TextField
          label={t('switchPages:vlanId')}
          value={one.vlan}
          maxLength={4}
          inputMode="numeric"
          error={vlanOf(one.vlan) === undefined ? t('switchPages:vlanInvalid') : null}
          onValue={(vlan) => onChange({ ...one, vlan })}
        />
      )}
    </>
  );
}
