import type { Command } from '../../src-shared/commands/index';
import type { VirtualMachine } from '../../src-shared/model/vm';
import type { Reader } from '../../src-shared/reader';
import { dvdOf } from '../../src-shared/rules/disk-facts';
import { refusalOf } from '../../src-shared/rules/index';
import type { Texts } from '../../src-shared/text/index';
import type { MediaDrive } from '../dialogs/media/insert-disk-dialog';
import type { IconName, MenuEntry } from '../ui';

export interface MediaSources {
  readonly texts: Texts;
  readonly reader: Reader;
  readonly vm: VirtualMachine;
  readonly insert: (drive: MediaDrive) => void;
  readonly give: (command: Command) => void;
}

/** The drive of the host that a machine can be given instead of an image. */
const hostDrive = 'E:';

const fileName = (path: string) => path.slice(path.lastIndexOf('\\') + 1);

/** *Media*: the DVD drive, and the diskette drive that machines of generation 1 have. */
export function mediaEntries(sources: MediaSources): readonly MenuEntry[] {
  const { texts, vm } = sources;
  const dvd: MenuEntry = {
    type: 'submenu',
    id: 'dvd',
    label: texts.t('lens:media.dvdDrive'),
    icon: 'circle',
    entries: dvdEntries(sources),
  };
  if (vm.generation === 2) return [dvd];
  const diskette: MenuEntry = {
    type: 'submenu',
    id: 'diskette',
    label: texts.t('lens:media.disketteDrive'),
    icon: 'save',
    entries: disketteEntries(sources),
  };
  return [dvd, diskette];
}

function dvdEntries({ texts, reader, vm, insert, give }: MediaSources): readonly MenuEntry[] {
  const { t } = texts;
  const capture: Command = {
    name: 'vm.insertDvd',
    args: { vm: vm.id, name: hostDrive, place: 'host', kind: 'hostDrive' },
  };
  const eject: Command = { name: 'vm.ejectDvd', args: { vm: vm.id } };
  const why = (command: Command) => reason(texts, reader, command);
  const media = dvdOf(vm)?.name;
  const entry = (
    id: string,
    label: string,
    icon: IconName,
    disabledReason: string | null,
    run: () => void,
  ): MenuEntry => ({
    ...{ type: 'action', id, label, icon, disabledReason, run },
  });
  return [
    entry('insert', t('lens:media.insertDisk'), 'add', why(capture), () => insert('dvd')),
    entry('capture', t('lens:media.capture', { drive: hostDrive }), 'server', why(capture), () =>
      give(capture),
    ),
    entry(
      'eject',
      media === undefined
        ? t('lens:media.eject')
        : t('lens:media.ejectFile', { file: fileName(media) }),
      'exit',
      why(eject),
      () => give(eject),
    ),
  ];
}

function disketteEntries({ texts, reader, vm, insert, give }: MediaSources): readonly MenuEntry[] {
  const { t } = texts;
  const eject: Command = { name: 'vm.configure', args: { vm: vm.id, diskette: null } };
  const other: Command = { name: 'vm.configure', args: { vm: vm.id, diskette: 'A.vfd' } };
  return [
    {
      type: 'action',
      id: 'insert',
      label: t('lens:media.insertDisk'),
      icon: 'add',
      disabledReason: reason(texts, reader, other),
      run: () => insert('diskette'),
    },
    {
      type: 'action',
      id: 'eject',
      label:
        vm.diskette === null
          ? t('lens:media.eject')
          : t('lens:media.ejectFile', { file: fileName(vm.diskette) }),
      icon: 'exit',
      disabledReason: vm.diskette === null ? t('lens:media.empty') : reason(texts, reader, eject),
      run: () => give(eject),
    },
  ];
}

function reason(texts: Texts, reader: Reader, command: Command): string | null {
  const fault = refusalOf(reader, command);
  return fault ? texts.fault(fault) : null;
}
