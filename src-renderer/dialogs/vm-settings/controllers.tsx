import type { Drive, DriveController } from '../../../src-shared/model/disks';
import { vhdPath } from '../../../src-shared/rules/disk-facts';
import { EmptyState, PropertyList } from '../../ui';
import type { Property } from '../../ui';
import { inspected } from '../disks/inspected';
import { ControllerActions, DriveActions } from './drive-actions';
import type { EntryMaker, SettingsEntry, SettingsScene } from './settings-page';

/** IDE 0 and 1 of generation 1, then the SCSI controllers, each with its drives. */
export const controllerEntries: EntryMaker = (scene) => {
  const { vm } = scene;
  const ide: readonly DriveController[] = vm.generation === 1 ? ['ide0', 'ide1'] : [];
  const all = ['scsi0', 'scsi1', 'scsi2', 'scsi3'] as const;
  return [...ide, ...all.slice(0, vm.scsiControllers)].map((controller) =>
    controllerEntry(scene, controller),
  );
};

function controllerEntry(scene: SettingsScene, controller: DriveController): SettingsEntry {
  const { texts, vm } = scene;
  const number = Number(controller.at(-1));
  const drives = vm.drives.filter((drive) => drive.controller === controller);
  return {
    id: controller,
    label: controller.startsWith('ide')
      ? texts.t('vmSettings:ide', { number })
      : texts.t('vmSettings:scsi', { number }),
    icon: 'array',
    keys: [],
    children: drives.map((drive) => driveEntry(scene, drive)),
    page: (present) => (
      <>
        <ControllerPage scene={present} drives={drives} />
        <ControllerActions key={controller} scene={present} controller={controller} />
      </>
    ),
  };
}

function driveEntry(scene: SettingsScene, drive: Drive): SettingsEntry {
  const { texts } = scene;
  const dvd = drive.medium.type === 'dvd';
  return {
    id: `${drive.controller}/${drive.location}`,
    label: texts.t(dvd ? 'vmSettings:dvdDrive' : 'vmSettings:hardDrive'),
    detail: fileOf(scene, drive, 'short'),
    icon: dvd ? 'circle' : 'disk',
    keys: [],
    page: (present) => (
      <>
        <DrivePage scene={present} drive={drive} />
        <DriveActions key={`${drive.controller}/${drive.location}`} scene={present} drive={drive} />
      </>
    ),
  };
}

/** What is in a drive: the file, the disk, or nothing. */
function fileOf(
  { reader, texts }: SettingsScene,
  { medium }: Drive,
  how: 'short' | 'long',
): string {
  if (medium.type === 'dvd') {
    const name = medium.media?.name ?? texts.t('vmSettings:none');
    return how === 'short' ? name.slice(name.lastIndexOf('\\') + 1) : name;
  }
  if (medium.type === 'passThrough') return reader.get<'disk'>(medium.disk)?.name ?? medium.disk;
  const vhd = reader.get<'vhd'>(medium.vhd);
  if (!vhd) return texts.t('vmSettings:none');
  return how === 'short' ? vhd.fileName : vhdPath(reader, vhd);
}

/** What Inspect Disk says first of the disk in a drive; the rest is in its own dialog. */
function diskProperties({ reader, texts }: SettingsScene, { medium }: Drive): readonly Property[] {
  if (medium.type !== 'vhd') return [];
  const shown = ['format', 'type', 'current', 'maximum'];
  const properties = inspected(reader, texts, medium.vhd)?.properties ?? [];
  return properties.filter(({ id }) => shown.includes(id));
}

function ControllerPage({
  scene,
  drives,
}: {
  readonly scene: SettingsScene;
  readonly drives: readonly Drive[];
}) {
  const { texts } = scene;
  if (drives.length === 0) return <EmptyState icon="disk" title={texts.t('vmSettings:noDrives')} />;
  return (
    <PropertyList
      properties={drives.map((drive) => ({
        id: String(drive.location),
        name: texts.t('vmSettings:location', { number: drive.location }),
        value: fileOf(scene, drive, 'long'),
      }))}
    />
  );
}

function DrivePage({ scene, drive }: { readonly scene: SettingsScene; readonly drive: Drive }) {
  const { texts } = scene;
  const number = Number(drive.controller.at(-1));
  const controller = drive.controller.startsWith('ide')
    ? texts.t('vmSettings:ide', { number })
    : texts.t('vmSettings:scsi', { number });
  return (
    <PropertyList
      properties={[
        { id: 'controller', name: texts.t('vmSettings:controller'), value: controller },
        {
          id: 'location',
          name: texts.t('vmSettings:locationName'),
          value: texts.number(drive.location),
        },
        { id: 'file', name: texts.t('vmSettings:file'), value: fileOf(scene, drive, 'long') },
        ...diskProperties(scene, drive),
      ]}
    />
  );
}
