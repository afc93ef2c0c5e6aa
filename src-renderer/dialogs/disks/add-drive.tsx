import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { DriveController, VhdFormat, VolumeId } from '../../../src-shared/model/disks';
import type { DiskId, VhdId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { volumeOfVm } from '../../../src-shared/rules/disk-facts';
import { underLoadMs } from '../../../src-shared/rules/disk-load';
import type { DrivePlace } from '../../../src-shared/rules/disk-places';
import { freePlaces, placeName } from '../../../src-shared/rules/disk-places';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { isOfHost } from '../../../src-shared/rules/vhd-refusals';
import { createMs } from '../../../src-shared/rules/vhd-tasks';
import { usualBlockKiB } from '../../../src-shared/rules/vhd-files';
import { useDispatcher } from '../../app/use-actions';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, RadioGroup, Select, TextField } from '../../ui';
import {
  NewFileNote,
  PlacePicker,
  Reason,
  VhdPicker,
  VolumePicker,
  firstPlace,
  newFileBytes,
} from './parts';
import { gigabytesIn, sameText } from './words';

const kinds = ['new', 'existing', 'physical', 'dvd'] as const;
type Kind = (typeof kinds)[number];

interface Draft {
  readonly kind: Kind;
  readonly place: DrivePlace;
  readonly name: string;
  readonly type: 'fixed' | 'dynamic';
  readonly size: string;
  readonly volume: VolumeId;
  readonly vhd: VhdId | null;
  readonly disk: DiskId | null;
}

interface World {
  readonly running: boolean;
  readonly format: VhdFormat;
  readonly free: readonly { readonly id: VhdId; readonly label: string }[];
  readonly disks: readonly {
    readonly id: DiskId;
    readonly name: string;
    readonly capacityMiB: number;
    readonly offline: boolean;
  }[];
}

function worldOf(reader: Reader, vm: VirtualMachine): World {
  return {
    running: workerOf(reader, vm.id) !== undefined,
    format: profileOf(reader).disks.vhdx.value ? 'vhdx' : 'vhd',
    free: reader
      .all('vhd')
      .filter((vhd) => vhd.vm === null && reader.count('vhd.parent', vhd.id) === 0)
      .map((vhd) => ({ id: vhd.id, label: vhd.fileName })),
    disks: reader
      .all('disk')
      .filter((disk) => isOfHost(reader, disk.id, vm.node))
      .map(({ id, name, capacityMiB, state }) => ({
        id,
        name,
        capacityMiB,
        offline: state === 'offline',
      })),
  };
}

/** A file name no disk of the machine has yet. */
function suggestedName(reader: Reader, vm: VirtualMachine, format: VhdFormat): string {
  const taken = new Set(reader.all('vhd').map((vhd) => vhd.fileName.toLowerCase()));
  for (let number = 2; ; number += 1) {
    const name = `${vm.name}-${number}.${format}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function commandOf(vm: VirtualMachine, draft: Draft, format: VhdFormat): Command | null {
  const { controller, location } = draft.place;
  const at = { vm: vm.id, controller, location };
  switch (draft.kind) {
    case 'new':
      return {
        name: 'vhd.create',
        args: {
          node: vm.node,
          volume: draft.volume,
          fileName: draft.name,
          format,
          type: draft.type,
          sizeMiB: gigabytesIn(draft.size),
          parent: null,
          attach: at,
        },
      };
    case 'existing':
      if (draft.vhd === null) return null;
      return { name: 'vm.addDrive', args: { ...at, medium: { type: 'vhd', vhd: draft.vhd } } };
    case 'physical': {
      if (draft.disk === null) return null;
      const medium = { type: 'passThrough', disk: draft.disk } as const;
      return { name: 'vm.addDrive', args: { ...at, medium } };
    }
    case 'dvd':
      return { name: 'vm.addDrive', args: { ...at, medium: { type: 'dvd' } } };
  }
}

export interface AddDriveProps {
  readonly vm: VirtualMachine;
  /** Where it begins to look for a free place; null: where the machine as it is takes a drive. */
  readonly controller?: DriveController;
  /** Called with what was begun, in words. */
  readonly onSaid: (text: string) => void;
}

/** What is added to a machine, where, and what that means for it; the settings pages show the same. */
export function AddDrive({ vm, controller, onSaid }: AddDriveProps) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const world = useReader((reader) => worldOf(reader, vm), [vm], sameText);
  const name = useReader((reader) => suggestedName(reader, vm, world.format), [vm, world.format]);
  const [draft, setDraft] = useState<Draft>(() => ({
    kind: 'new',
    place:
      controller === undefined
        ? firstPlace(vm, world.running)
        : { controller, location: freePlaces(vm, controller)[0] ?? 0 },
    name,
    type: 'dynamic',
    size: '40',
    volume: volumeOfVm(vm),
    vhd: null,
    disk: null,
  }));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const command = commandOf(vm, draft, world.format);
  const refusal = useReader(
    (reader) => (command ? refusalOf(reader, command) : null),
    [JSON.stringify(command)],
    sameText,
  );
  const reason = refusal ? texts.fault(refusal) : command ? null : t('diskPages:storage.noFile');
  const give = async () => {
    if (!command) return;
    const answer = await dispatcher.submit(command);
    const place = placeName(draft.place);
    if (answer) return;
    onSaid(
      draft.kind === 'new'
        ? t('diskPages:storage.begun', { file: draft.name, vm: vm.name })
        : t('diskPages:storage.added', { vm: vm.name, place }),
    );
  };
  return (
    <section className="dialog-section add-drive">
      <h3>{t('diskPages:storage.add')}</h3>
      <div className="two-columns">
        <div className="dialog-fields">
          <RadioGroup<Kind>
            label={t('diskPages:storage.what')}
            value={draft.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`diskPages:storage.${kind}`) }))}
            onValue={(kind) => change({ kind })}
          />
          <PlacePicker vm={vm} place={draft.place} onPlace={(place) => change({ place })} />
        </div>
        <div className="dialog-fields">
          <KindFields {...{ vm, draft, change, world }} />
        </div>
      </div>
      <div className="add-drive-act">
        <div>
          <Effect {...{ vm, draft, world }} />
          {reason === null ? null : <Reason text={reason} />}
        </div>
        <Button kind="primary" disabledReason={reason} onClick={() => void give()}>
          {t('diskPages:storage.act')}
        </Button>
      </div>
    </section>
  );
}

interface FieldsProps {
  readonly vm: VirtualMachine;
  readonly draft: Draft;
  readonly world: World;
}

function KindFields({
  vm,
  draft,
  world,
  change,
}: FieldsProps & { readonly change: (part: Partial<Draft>) => void }) {
  const { t } = useTexts();
  switch (draft.kind) {
    case 'new':
      return <NewFields {...{ vm, draft, world, change }} />;
    case 'existing':
      return (
        <VhdPicker
          label={t('diskPages:storage.file')}
          choices={world.free}
          value={draft.vhd}
          onValue={(vhd) => change({ vhd })}
          empty={t('diskPages:storage.noFile')}
        />
      );
    case 'physical':
      return <PhysicalFields {...{ vm, draft, world, change }} />;
    case 'dvd':
      return null;
  }
}

function NewFields({
  vm,
  draft,
  world,
  change,
}: FieldsProps & { readonly change: (part: Partial<Draft>) => void }) {
  const texts = useTexts();
  const { t } = texts;
  const sizeMiB = gigabytesIn(draft.size);
  const bytes = newFileBytes(world.format, draft.type, sizeMiB);
  return (
    <>
      <TextField
        label={t('diskPages:field.name')}
        value={draft.name}
        onValue={(name) => change({ name })}
      />
      <div className="field-row">
        <Select<Draft['type']>
          label={t('diskPages:field.type')}
          value={draft.type}
          options={(['dynamic', 'fixed'] as const).map((type) => ({
            value: type,
            label: texts.state(`vhdType.${type}`),
          }))}
          onValue={(type) => change({ type })}
        />
        <TextField
          label={t('diskPages:field.size')}
          inputMode="numeric"
          value={draft.size}
          onValue={(size) => change({ size })}
        />
      </div>
      <NewFileNote type={draft.type} bytes={bytes} />
      <VolumePicker
        node={vm.node}
        volume={draft.volume}
        onVolume={(volume) => change({ volume })}
        bytes={bytes}
      />
    </>
  );
}

function PhysicalFields({
  draft,
  world,
  change,
}: FieldsProps & { readonly change: (part: Partial<Draft>) => void }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const chosen = world.disks.find(({ id }) => id === draft.disk);
  if (world.disks.length === 0) {
    return <p className="secondary">{t('diskPages:storage.noPhysical')}</p>;
  }
  return (
    <>
      <Select<DiskId>
        label={t('diskPages:storage.physical')}
        value={draft.disk ?? 'disk:'}
        options={[
          ...(draft.disk === null ? [{ value: 'disk:' as const, label: '–' }] : []),
          ...world.disks.map((disk) => ({
            value: disk.id,
            label: t(
              disk.offline
                ? 'diskPages:storage.physicalOffline'
                : 'diskPages:storage.physicalOnline',
              { disk: disk.name, size: texts.memoryInGigabytes(disk.capacityMiB) },
            ),
          })),
        ]}
        onValue={(disk) => change({ disk })}
      />
      {chosen && !chosen.offline ? (
        <Button
          onClick={() => {
            const args = { disk: chosen.id, online: false };
            void dispatcher.submit({ name: 'disk.setHostState', args });
          }}
        >
          {t('diskPages:storage.takeOffline')}
        </Button>
      ) : null}
    </>
  );
}

/** What the machine notices of it. */
function Effect({ vm, draft, world }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const sizeMiB = gigabytesIn(draft.size) ?? 0;
  const fixed = draft.kind === 'new' && draft.type === 'fixed';
  const { format } = world;
  const { volume } = draft;
  const durationMs = useReader(
    (reader) =>
      fixed
        ? underLoadMs(
            reader,
            volume,
            createMs(
              reader,
              { format, type: 'fixed', sizeMiB, blockKiB: usualBlockKiB(format, 'fixed') },
              0,
            ),
          )
        : 0,
    [fixed, sizeMiB, format, volume],
  );
  const words = !world.running
    ? t('diskPages:storage.effectOff', { vm: vm.name })
    : fixed
      ? t('diskPages:storage.effectFixed', { vm: vm.name, duration: texts.duration(durationMs) })
      : t('diskPages:storage.effectRunning', { vm: vm.name });
  return (
    <p className="field-hint">
      <strong>{t('diskPages:storage.effect')}:</strong> {words}
    </p>
  );
}
