import type { VirtualMachine } from '../../../src-shared/model/vm';
import { RadioGroup } from '../../ui';
import { LockedNote, PathSetting } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

const pipePrefix = '\\\\.\\pipe\\';

/** Machines of generation 2 have neither serial ports nor a diskette drive in their settings. */
export const comPortEntries: EntryMaker = (scene) =>
  scene.vm.generation === 2
    ? []
    : ([0, 1] as const).map((index) => {
        const pipe = scene.value('comPorts')[index];
        return {
          id: `com${index + 1}`,
          label: scene.texts.t('vmSettings:com', { number: index + 1 }),
          detail: pipe ?? scene.texts.t('vmSettings:none'),
          icon: 'interface',
          keys: ['comPorts'],
          isChanged: ({ value, vm }) => value('comPorts')[index] !== vm.comPorts[index],
          page: (present) => <ComPage scene={present} index={index} />,
        };
      });

type Ports = [string | null, string | null];

function withPort(ports: VirtualMachine['comPorts'], index: 0 | 1, pipe: string | null): Ports {
  return index === 0 ? [pipe, ports[1]] : [ports[0], pipe];
}

function ComPage({ scene, index }: { readonly scene: SettingsScene; readonly index: 0 | 1 }) {
  const { texts, value, change, locked } = scene;
  const reason = locked('comPorts');
  const ports = value('comPorts');
  const pipe = ports[index];
  const usual = `${pipePrefix}com${index + 1}`;
  return (
    <>
      <RadioGroup
        label={texts.t('vmSettings:connection')}
        value={pipe === null ? 'none' : 'pipe'}
        disabled={reason !== null}
        options={[
          { value: 'none', label: texts.t('vmSettings:none') },
          { value: 'pipe', label: texts.t('vmSettings:namedPipe') },
        ]}
        onValue={(kind) =>
          change({ comPorts: withPort(ports, index, kind === 'none' ? null : usual) })
        }
      />
      {pipe === null ? (
        <LockedNote reason={reason} />
      ) : (
        <PathSetting
          scene={scene}
          field={`com${index + 1}/pipe`}
          label={texts.t('vmSettings:pipe')}
          value={pipe}
          locked={reason}
          changes={(path) => ({ comPorts: withPort(ports, index, path) })}
        />
      )}
    </>
  );
}

export const disketteEntry: EntryMaker = (scene) =>
  scene.vm.generation === 2
    ? []
    : [
        {
          id: 'diskette',
          label: scene.texts.t('vmSettings:diskette'),
          detail: scene.value('diskette') ?? scene.texts.t('vmSettings:none'),
          icon: 'save',
          keys: ['diskette'],
          page: (present) => <DiskettePage scene={present} />,
        },
      ];

function DiskettePage({ scene }: { readonly scene: SettingsScene }) {
  const { texts, vm, reader, value, change, locked } = scene;
  const reason = locked('diskette');
  const file = value('diskette');
  const folder = reader.get<'node'>(vm.node)?.folders.virtualHardDisks ?? 'C:';
  return (
    <>
      <RadioGroup
        label={texts.t('vmSettings:medium')}
        value={file === null ? 'none' : 'file'}
        disabled={reason !== null}
        options={[
          { value: 'none', label: texts.t('vmSettings:none') },
          { value: 'file', label: texts.t('vmSettings:disketteFile') },
        ]}
        onValue={(kind) =>
          change({ diskette: kind === 'none' ? null : `${folder}\\${vm.name}.vfd` })
        }
      />
      {file === null ? (
        <LockedNote reason={reason} />
      ) : (
        <PathSetting
          scene={scene}
          field="diskette/file"
          label={texts.t('vmSettings:file')}
          value={file}
          locked={reason}
          changes={(diskette) => ({ diskette })}
        />
      )}
    </>
  );
}
