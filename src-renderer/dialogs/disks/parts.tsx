import type {
  DriveController,
  VhdFormat,
  VhdType,
  VolumeId,
} from '../../../src-shared/model/disks';
import type { NodeId, VhdId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { DrivePlace } from '../../../src-shared/rules/disk-places';
import { controllerName, controllersOf, freePlaces } from '../../../src-shared/rules/disk-places';
import { bytesWithBlocks, usualBlockKiB } from '../../../src-shared/rules/vhd-files';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon, Meter, Select } from '../../ui';
import { bytesText, sameText, volumeChoices } from './words';

export interface PlacePickerProps {
  readonly vm: VirtualMachine;
  readonly place: DrivePlace;
  readonly onPlace: (place: DrivePlace) => void;
  /** Where the drive is now, if it is anywhere: it may stay there. */
  readonly present?: DrivePlace;
}

/** Where a drive goes: the controller with how many places are free on it, and one of those. */
export function PlacePicker({ vm, place, onPlace, present }: PlacePickerProps) {
  const { t } = useTexts();
  const own = present?.controller === place.controller ? [present.location] : [];
  const free = [...own, ...freePlaces(vm, place.controller)].sort((left, right) => left - right);
  return (
    <div className="field-row">
      <Select<DriveController>
        label={t('diskPages:storage.controller')}
        value={place.controller}
        options={controllersOf(vm).map((controller) => ({
          value: controller,
          label: t('diskPages:storage.controllerFree', {
            controller: controllerName(controller),
            free: freePlaces(vm, controller).length,
          }),
        }))}
        onValue={(controller) =>
          onPlace({ controller, location: freePlaces(vm, controller)[0] ?? 0 })
        }
      />
      <Select
        label={t('diskPages:storage.location')}
        value={String(place.location)}
        options={free.map((location) => ({ value: String(location), label: String(location) }))}
        error={free.length === 0 ? t('diskPages:storage.noPlace') : null}
        onValue={(location) => onPlace({ ...place, location: Number(location) })}
      />
    </div>
  );
}

/** The first place that is free for a machine as it is: on SCSI while it runs. */
export function firstPlace(vm: VirtualMachine, running: boolean): DrivePlace {
  const all = controllersOf(vm);
  const first = running ? all.filter((controller) => controller.startsWith('scsi')) : all;
  for (const controller of [...first, ...all]) {
    const [location] = freePlaces(vm, controller);
    if (location !== undefined) return { controller, location };
  }
  return { controller: all[0] ?? 'ide0', location: 0 };
}

export interface VolumePickerProps {
  readonly node: NodeId;
  readonly volume: VolumeId;
  readonly onVolume: (volume: VolumeId) => void;
  /** What is about to be put there, in bytes. */
  readonly bytes: number | null;
}

/** The volume of a new file, with what is free there now and afterwards. */
export function VolumePicker({ node, volume, onVolume, bytes }: VolumePickerProps) {
  const texts = useTexts();
  const { t } = texts;
  const choices = useReader((reader) => volumeChoices(reader, node), [node], sameText);
  const chosen = choices.find((each) => each.volume === volume);
  return (
    <>
      <Select<VolumeId>
        label={t('diskPages:field.volume')}
        value={volume}
        options={choices.map((each) => ({
          value: each.volume,
          label: t('diskPages:field.volumeFree', {
            volume: each.name,
            free: bytesText(texts, each.free),
          }),
        }))}
        onValue={onVolume}
      />
      {chosen && bytes !== null ? (
        <Room free={chosen.free} total={chosen.total} bytes={bytes} />
      ) : null}
    </>
  );
}

function Room({
  free,
  total,
  bytes,
}: {
  readonly free: number;
  readonly total: number;
  readonly bytes: number;
}) {
  const texts = useTexts();
  const after = Math.max(0, free - bytes);
  const words = texts.t('diskPages:field.freeAfter', {
    free: bytesText(texts, after),
    total: bytesText(texts, total),
  });
  const used = Math.max(0, total - free);
  return (
    <>
      <Meter
        label={words}
        parts={[
          { id: 'used', share: total > 0 ? used / total : 0, look: 'used' },
          { id: 'new', share: total > 0 ? Math.min(bytes, free) / total : 0, look: 'added' },
        ]}
      />
      <p className="field-hint">{words}</p>
    </>
  );
}

/** What a new file takes at once, in bytes; null where its size is not known yet. */
export function newFileBytes(
  format: VhdFormat,
  type: VhdType,
  sizeMiB: number | null,
): number | null {
  if (sizeMiB === null) return null;
  return bytesWithBlocks({ format, type, sizeMiB, blockKiB: usualBlockKiB(format, type) }, 0);
}

/** What a new file takes, in words. */
export function NewFileNote({
  type,
  bytes,
}: {
  readonly type: VhdType;
  readonly bytes: number | null;
}) {
  const texts = useTexts();
  if (bytes === null) return null;
  const fields = { bytes: bytesText(texts, bytes) };
  return (
    <p className="field-hint">
      {type === 'fixed'
        ? texts.t('diskPages:field.freeAfterFixed', fields)
        : texts.t('diskPages:field.freeAfterDynamic', fields)}
    </p>
  );
}

/** A refusal that is known before anything is asked of the host. */
export function Reason({ text }: { readonly text: string }) {
  return (
    <p className="field-error">
      <Icon name="error" size={16} />
      {text}
    </p>
  );
}

export interface VhdChoice {
  readonly id: VhdId;
  readonly label: string;
}

/** A select of virtual hard disks by name. */
export function VhdPicker({
  label,
  choices,
  value,
  onValue,
  empty,
}: {
  readonly label: string;
  readonly choices: readonly VhdChoice[];
  readonly value: VhdId | null;
  readonly onValue: (vhd: VhdId) => void;
  readonly empty: string;
}) {
  if (choices.length === 0) return <p className="secondary">{empty}</p>;
  return (
    <Select<VhdId | 'vhd:'>
      label={label}
      value={value ?? 'vhd:'}
      options={[
        ...(value === null ? [{ value: 'vhd:' as const, label: '–' }] : []),
        ...choices.map(({ id, label: text }) => ({ value: id, label: text })),
      ]}
      onValue={onValue}
    />
  );
}

/** What a wizard says when its work has begun. */
export function Done({ text }: { readonly text: string }) {
  return (
    <p className="dialog-verdict" data-tone="good">
      <Icon name="success" size={20} />
      <span>{text}</span>
    </p>
  );
}
