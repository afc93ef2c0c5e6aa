import { profileOf } from '../../../src-shared/rules/facts';
import { isUnicastMac, parseMac } from '../../../src-shared/rules/mac';
import { adapterSettingsOf } from '../../../src-shared/rules/network-adapters';
import type { AdapterSettings } from '../../../src-shared/rules/network-adapters';
import { carriageOf, connectionOf } from '../../../src-shared/rules/network-traffic';
import { switchNamesOf } from '../../../src-shared/rules/network-names';
import { Button, Checkbox, RadioGroup, Select, TextField } from '../../ui';
import { vlanOf } from '../switches/manager-draft';
import { LockedNote } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

/** As adapters are called in records; on screen such a name is in the person's language. */
const usualNames = {
  synthetic: 'Network Adapter',
  legacy: 'Legacy Network Adapter',
} as const satisfies Record<AdapterSettings['type'], string>;

function labelOf({ texts }: SettingsScene, { name, type }: AdapterSettings): string {
  return name === usualNames[type] ? texts.t(`vmSettings:hardware.${type}`) : name;
}

/** The adapters as they would be after Apply. */
export function adaptersIn({ draft, vm }: SettingsScene): readonly AdapterSettings[] {
  return draft.changes.adapters ?? adapterSettingsOf(vm);
}

const without = (scene: SettingsScene, id: string) =>
  adaptersIn(scene).filter((adapter) => adapter.id !== id);

const present = ({ vm }: SettingsScene, id: string) =>
  adapterSettingsOf(vm).find((adapter) => adapter.id === id);

/** Network Adapter and Legacy Network Adapter: one entry each. */
export const adapterEntries: EntryMaker = (scene) =>
  adaptersIn(scene).map((adapter) => ({
    id: `adapter/${adapter.id}`,
    label: labelOf(scene, adapter),
    detail: adapter.network ?? scene.texts.t('vmSettings:notConnected'),
    icon: adapter.network === null ? 'networkOff' : 'network',
    keys: ['adapters'],
    isChanged: (now) =>
      JSON.stringify(adaptersIn(now).find(({ id }) => id === adapter.id)) !==
      JSON.stringify(present(now, adapter.id)),
    page: (now) => <AdapterPage key={adapter.id} scene={now} id={adapter.id} />,
  }));

function AdapterPage({ scene, id }: { readonly scene: SettingsScene; readonly id: string }) {
  const adapters = adaptersIn(scene);
  const adapter = adapters.find((each) => each.id === id);
  if (!adapter) return null;
  const after = (changes: Partial<AdapterSettings>) => ({
    adapters: adapters.map((each) => (each.id === id ? { ...each, ...changes } : each)),
  });
  const { t } = scene.texts;
  const removal = scene.locked('adapter');
  return (
    <>
      <ConnectionFields scene={scene} adapter={adapter} after={after} />
      <AddressFields scene={scene} adapter={adapter} after={after} />
      <FeatureFields scene={scene} adapter={adapter} after={after} />
      <div>
        <Button
          kind="danger"
          disabledReason={removal}
          onClick={() => {
            scene.change({ adapters: without(scene, id) });
            scene.goTo('addHardware');
          }}
        >
          {t('switchPages:remove')}
        </Button>
      </div>
    </>
  );
}

interface FieldsProps {
  readonly scene: SettingsScene;
  readonly adapter: AdapterSettings;
  readonly after: (changes: Partial<AdapterSettings>) => { readonly adapters: AdapterSettings[] };
}

function ConnectionFields({ scene, adapter, after }: FieldsProps) {
  const { reader, vm, draft, texts } = scene;
  const { t } = texts;
  const { network, vlan, id } = adapter;
  const node = reader.get<'node'>(vm.node);
  const offered = node ? switchNamesOf(node) : [];
  const names = network === null || offered.includes(network) ? offered : [network, ...offered];
  const locked = scene.locked('adapterConnection');
  const field = `adapter/${id}/vlan`;
  const missing = network !== null && !offered.includes(network);
  return (
    <>
      <Select
        label={t('vmSettings:network')}
        value={network ?? ''}
        disabled={locked !== null}
        hint={locked ?? undefined}
        error={missing ? t('switchPages:adapter.missing') : null}
        options={[
          { value: '', label: t('vmSettings:notConnected') },
          ...names.map((name) => ({ value: name, label: name })),
        ]}
        onValue={(name) => scene.change(after({ network: name === '' ? null : name }))}
      />
      <Checkbox
        label={t('switchPages:adapter.vlan')}
        checked={vlan !== null}
        disabled={locked !== null}
        onChecked={(on) =>
          scene.enter(field, on ? '2' : '', { changes: after({ vlan: on ? 2 : null }) })
        }
      />
      {vlan === null ? null : (
        <TextField
          label={t('vmSettings:vlan')}
          value={draft.entered[field] ?? String(vlan)}
          maxLength={4}
          inputMode="numeric"
          disabled={locked !== null}
          error={draft.problems[field] ?? null}
          onValue={(text) => {
            const number = vlanOf(text);
            scene.enter(
              field,
              text,
              typeof number === 'number'
                ? { changes: after({ vlan: number }) }
                : { problem: t('switchPages:vlanInvalid') },
            );
          }}
        />
      )}
    </>
  );
}

/** Dynamic or static; of a dynamic one the address its host dealt is shown. */
function AddressFields({ scene, adapter, after }: FieldsProps) {
  const { vm, draft, texts } = scene;
  const { t } = texts;
  const { id, mac } = adapter;
  const locked = scene.locked('hardware');
  const field = `adapter/${id}/mac`;
  const dealt = vm.adapters.find((each) => each.id === id)?.mac.address ?? null;
  const problem = t('switchPages:adapter.macInvalid');
  const take = (text: string) => {
    const address = parseMac(text);
    const fits = address !== null && isUnicastMac(address);
    const changes = after({ mac: { mode: 'static', address } });
    scene.enter(field, text, fits ? { changes } : { problem });
  };
  return (
    <>
      <RadioGroup<'dynamic' | 'static'>
        label={t('vmSettings:mac')}
        value={mac.mode}
        disabled={locked !== null}
        options={[
          {
            value: 'dynamic',
            label: t('switchPages:adapter.dynamic'),
            note: dealt ?? t('switchPages:adapter.notDealt'),
          },
          { value: 'static', label: t('switchPages:adapter.static') },
        ]}
        onValue={(mode) => {
          if (mode === 'static') take(dealt ?? '');
          if (mode === 'static' && dealt === null) {
            scene.change(after({ mac: { mode, address: null } }));
          }
          if (mode === 'dynamic') {
            scene.enter(field, '', { changes: after({ mac: { mode, address: null } }) });
          }
        }}
      />
      <LockedNote reason={locked} />
      {mac.mode === 'static' ? (
        <TextField
          label={t('switchPages:adapter.address')}
          value={draft.entered[field] ?? mac.address ?? ''}
          maxLength={17}
          disabled={locked !== null}
          error={draft.problems[field] ?? null}
          onValue={take}
        />
      ) : null}
    </>
  );
}

const features = ['spoofing', 'jumbo', 'chimney', 'vmq'] as const;

function FeatureFields({ scene, adapter, after }: FieldsProps) {
  const { t } = scene.texts;
  const locked = scene.locked('adapterFeatures');
  return (
    <>
      {features.map((feature) => (
        <Checkbox
          key={feature}
          label={t(`switchPages:adapter.${feature}`)}
          note={t(`switchPages:adapter.${feature}Note`)}
          checked={adapter[feature]}
          disabled={locked !== null}
          onChecked={(on) => scene.change(after({ [feature]: on }))}
        />
      ))}
      <LockedNote reason={locked} />
      <CarriageNote scene={scene} adapter={adapter} />
    </>
  );
}

/** What the adapter carries with these techniques, and what that costs the host: modelling choices. */
function CarriageNote({ scene, adapter }: Pick<FieldsProps, 'scene' | 'adapter'>) {
  const { reader, vm, texts } = scene;
  const connection = connectionOf(reader, vm, adapter);
  const carriage = carriageOf(profileOf(reader), adapter, connection?.card ?? null);
  if (!carriage) return null;
  const megabytes = texts.number(carriage.bytesPerSecond / 1_000_000, 1);
  const milliseconds = texts.number(carriage.costUs / 1000, 1);
  return (
    <p className="field-hint">
      {texts.t('switchPages:adapter.carriage', { megabytes, milliseconds })}
    </p>
  );
}

/** The adapters with another one of either kind, connected to nothing yet. */
export function withAdapter(
  scene: SettingsScene,
  type: AdapterSettings['type'],
): { readonly adapters: AdapterSettings[]; readonly id: string } {
  const adapters = adaptersIn(scene);
  const ids = new Set(adapters.map(({ id }) => id));
  let number = 1;
  while (ids.has(`nic${number}`)) number += 1;
  const made: AdapterSettings = {
    id: `nic${number}`,
    name: usualNames[type],
    type,
    network: null,
    vlan: null,
    spoofing: false,
    jumbo: false,
    chimney: false,
    vmq: false,
    mac: { mode: 'dynamic', address: null },
  };
  return { adapters: [...adapters, made], id: made.id };
}
