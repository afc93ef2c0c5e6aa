import { actions } from './actions';
import { backupPages } from './backup-pages';
import { cli } from './cli';
import { charts } from './charts';
import { clusterPages } from './cluster-pages';
import { quorumPages } from './quorum-pages';
import { commands } from './commands';
import { console } from './console';
import { desktop } from './desktop';
import { diskFiles } from './disk-files';
import { events } from './events';
import { faults } from './faults';
import { groupPages } from './group-pages';
import { heatMap } from './heat-map';
import { helpTopics } from './help-topics';
import { imports } from './imports';
import { lab } from './lab';
import { labEditor } from './lab-editor';
import { labPages } from './lab-pages';
import { lens } from './lens';
import { licensingPages } from './licensing-pages';
import { maintenancePages } from './maintenance-pages';
import { moves } from './moves';
import { networks } from './networks';
import { hyperVSettings } from './hyper-v-settings';
import { newVm } from './new-vm';
import { planning } from './planning';
import { progressPages } from './progress-pages';
import { processors } from './processors';
import { profile } from './profile';
import { documents } from './documents';
import { reports } from './reports';
import { sheets } from './sheets';
import { snapshotPages } from './snapshot-pages';
import { diskPages } from './disk-pages';
import { memoryPages } from './memory-pages';
import { storagePages } from './storage-pages';
import { switchPages } from './switch-pages';
import { states } from './states';
import { terms } from './terms';
import { validation } from './validation';
import { views } from './views';
import { vmSettings } from './vm-settings';

export const english = {
  terms,
  states,
  faults,
  events,
  commands,
  actions,
  processors,
  profile,
  documents,
  reports,
  cli,
  lab,
  labEditor,
  labPages,
  progressPages,
  sheets,
  lens,
  licensingPages,
  maintenancePages,
  console,
  desktop,
  moves,
  networks,
  planning,
  validation,
  views,
  vmSettings,
  newVm,
  hyperVSettings,
  charts,
  clusterPages,
  quorumPages,
  groupPages,
  snapshotPages,
  memoryPages,
  storagePages,
  diskPages,
  diskFiles,
  imports,
  switchPages,
  backupPages,
  heatMap,
  helpTopics,
} as const;

/** Every namespace with its keys as texts can ask for them: terms of all vocabularies are one. */
export type Namespaces = Omit<typeof english, 'terms'> & {
  readonly terms: (typeof terms)['common'] & (typeof terms)['r2'];
};
