import { PropertyList } from '../../ui';
import { addHardwareEntry } from './add-hardware';
import { adapterEntries } from './adapters';
import { biosEntry } from './bios';
import { checkpointEntry } from './checkpoints';
import { controllerEntries } from './controllers';
import { integrationEntry } from './integration-services';
import { labEntry } from './lab-figures';
import { memoryEntry } from './memory';
import { nameEntry } from './name';
import { comPortEntries, disketteEntry } from './ports';
import { processorEntry } from './processor';
import { remoteFxEntry } from './remote-fx';
import type { EntryMaker, SettingsEntry, SettingsScene } from './settings-page';
import { flat } from './settings-draft';
import { snapshotFolderEntry } from './snapshot-folder';
import { startActionEntry, stopActionEntry } from './automatic-actions';

/** What stands under Hardware and Management, in R2's order (hyperv-host §11.3). An area adds its own line. */
const hardwareEntries: readonly EntryMaker[] = [
  addHardwareEntry,
  biosEntry,
  memoryEntry,
  processorEntry,
  controllerEntries,
  adapterEntries,
  remoteFxEntry,
  comPortEntries,
  disketteEntry,
];

const managementEntries: readonly EntryMaker[] = [
  nameEntry,
  integrationEntry,
  checkpointEntry,
  snapshotFolderEntry,
  startActionEntry,
  stopActionEntry,
  labEntry,
];

/** The whole tree of a machine. */
export function settingsRoots(scene: SettingsScene): readonly SettingsEntry[] {
  return [root(scene, 'hardware', hardwareEntries), root(scene, 'management', managementEntries)];
}

function root(
  scene: SettingsScene,
  id: 'hardware' | 'management',
  makers: readonly EntryMaker[],
): SettingsEntry {
  const children = makers.flatMap((make) => make(scene));
  return {
    id,
    label: scene.texts.t(`vmSettings:${id}`),
    icon: id === 'hardware' ? 'server' : 'settings',
    keys: [],
    children,
    page: () => (
      <PropertyList
        properties={flat(children).flatMap(({ id: entry, label, detail }) =>
          detail === undefined ? [] : [{ id: entry, name: label, value: detail }],
        )}
      />
    ),
  };
}
