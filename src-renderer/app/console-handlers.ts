import type { ActionId, ConsoleActionId, Selection } from '../../src-shared/actions/index';
import type { FileContent, Speed } from '../../src-shared/ipc';
import type {
  ClusterId,
  DiskId,
  NetworkId,
  NodeId,
  RecordId,
  VmId,
} from '../../src-shared/model/tables';
import type { Result } from '../../src-shared/result';
import type { Fault } from '../../src-shared/faults';
import { movingNow } from '../../src-shared/rules/migration-facts';
import { chooseFile, saveFile } from '../bridge/files';
import { openConnectionWindow } from '../bridge/windows';
import { openOrSay } from '../store/opening';
import type { Place } from '../store/place';
import type { Session } from '../store/session';
import type { Density, Theme } from '../store/settings';
import { hostFor } from '../dialogs/new-vm/new-vm-draft';
import { dispatcherOf } from './dispatcher';
import { backupHandlers } from './backup-handlers';
import { nextSpeed } from './pace';
import { focusNextPane, focusPane } from './panes';
import { snapshotHandlers } from './snapshot-handlers';

export type Handler = (session: Session, selection: Selection) => void | Promise<void>;

const refuse = (session: Session, action: ActionId, fault: Fault) =>
  session.ui.say({ type: 'refusal', action, fault });

async function keep(
  session: Session,
  action: ActionId,
  answer: Promise<Result<FileContent, Fault>>,
): Promise<string | null> {
  const content = await answer;
  if (!content.ok) {
    refuse(session, action, content.fault);
    return null;
  }
  const fileName = await saveFile(content.value);
  if (fileName !== null) session.ui.say({ type: 'saved', fileName });
  return fileName;
}

/**
 * Saves the lab; whether the person kept the file. The host is told so: until then its journal is the
 * only copy.
 */
export async function saveLab(session: Session): Promise<boolean> {
  const fileName = await keep(session, 'file.save', session.call('file.save', {}));
  if (fileName === null) return false;
  await session.call('file.saved', { fileName });
  return true;
}

const save: Handler = async (session) => {
  await saveLab(session);
};

async function openFile(session: Session): Promise<void> {
  const file = await chooseFile();
  if (file) await openOrSay(session, { type: 'file', ...file });
}

function pace(running: boolean | undefined, speed: Speed | undefined): Handler {
  return async (session) => {
    const present = session.replica.store.getState().host?.pace;
    const args = {
      ...(running === undefined ? {} : { running: !present?.running }),
      ...(speed === undefined ? {} : { speed }),
    };
    const answer = await session.call('pace.set', args);
    if (!answer.ok) refuse(session, 'simulation.run', answer.fault);
  };
}

const changeSpeed =
  (direction: 1 | -1): Handler =>
  (session, selection) => {
    const speed = session.replica.store.getState().host?.pace.speed ?? 1;
    return pace(undefined, nextSpeed(speed, direction))(session, selection);
  };

const stepBy =
  (ms: number, action: ActionId): Handler =>
  async (session) => {
    const answer = await session.call('pace.step', { ms });
    if (!answer.ok) refuse(session, action, answer.fault);
  };

const goTo =
  (place: (session: Session) => Place): Handler =>
  (session) => {
    session.ui.goTo(place(session));
    session.ui.setPane('results');
    // A key that goes to a list goes into it; the list is there once it was painted.
    requestAnimationFrame(() => focusPane('results'));
  };

const firstCluster = (session: Session) => session.replica.reader.all('cluster')[0]?.id;
const language =
  (to: 'en' | 'de'): Handler =>
  ({ ui }) =>
    ui.changeSettings({ language: to });
const theme =
  (to: Theme): Handler =>
  ({ ui }) =>
    ui.changeSettings({ theme: to });
const density =
  (to: Density): Handler =>
  ({ ui }) =>
    ui.changeSettings({ density: to });
const pane =
  (name: 'tree' | 'actions' | 'bottom' | 'details'): Handler =>
  ({ ui }) =>
    ui.changePanes({ [name]: !ui.state.settings.panes[name] });

function why({ ui }: Session, selection: Selection): void {
  const [id] = selection.ids;
  if (id === undefined) return;
  if (selection.kind === 'event') ui.openDialog({ type: 'why', event: id as number });
  else ui.openDialog({ type: 'whyState', object: id as RecordId });
}

function properties({ ui }: Session, selection: Selection, focus: 'name' | null): void {
  const [id] = selection.ids;
  if (selection.kind === 'vm') ui.openDialog({ type: 'vmProperties', vm: id as VmId, focus });
  if (selection.kind === 'node') ui.openDialog({ type: 'nodeProperties', node: id as NodeId });
  if (selection.kind === 'disk') ui.openDialog({ type: 'diskProperties', disk: id as DiskId });
  if (selection.kind === 'cluster') {
    ui.openDialog({ type: 'clusterProperties', cluster: id as ClusterId });
  }
}

/** The High Availability wizard: for a cluster, or for a machine on one of its nodes. */
function configureRole({ ui, replica }: Session, selection: Selection): void {
  const { reader } = replica;
  if (selection.kind === 'cluster' && selection.ids[0]) {
    ui.openDialog({ type: 'availability', cluster: selection.ids[0], vm: null });
  }
  const vm = selection.kind === 'vm' && selection.ids[0] ? selection.ids[0] : null;
  const node = vm === null ? undefined : reader.get<'vm'>(vm)?.node;
  const cluster = node === undefined ? null : (reader.get<'node'>(node)?.cluster ?? null);
  if (vm !== null && cluster !== null) ui.openDialog({ type: 'availability', cluster, vm });
}

/** Breaks off the move of the selected machine; a refusal is said like any other. */
async function cancelMove(session: Session, selection: Selection): Promise<void> {
  const [id] = selection.ids;
  const move = id && movingNow(session.replica.reader, id as VmId);
  if (selection.kind !== 'vm' || !move) return;
  const command = { name: 'migration.cancel', args: { migration: move.id } } as const;
  const answer = await session.call('command.submit', { command });
  if (!answer.ok) refuse(session, 'vm.cancelMove', answer.fault);
}

/** What the console does itself, one handler an action: one without does not compile. */
export const consoleHandlers: Readonly<Record<ConsoleActionId, Handler>> = {
  'file.openLab': ({ ui }) => ui.openDialog({ type: 'openLab' }),
  'file.catalogue': goTo(() => 'catalogue'),
  'file.editLab': ({ ui }) => ui.openDialog({ type: 'editLab' }),
  'file.open': openFile,
  'file.import': ({ ui }) => ui.openDialog({ type: 'importInventory' }),
  'file.save': save,
  'file.exportReport': ({ ui }) => ui.openDialog({ type: 'exportReport' }),
  'file.exportList': ({ ui, list }) => {
    if (list?.table) ui.openDialog({ type: 'exportList' });
  },
  'file.exportJournal': async (session) => {
    await keep(session, 'file.exportJournal', session.call('journal.export', {}));
  },
  'file.exportClusterLog': ({ ui, replica }, selection) => {
    const [id] = selection.ids;
    if (selection.kind === 'cluster') {
      ui.openDialog({ type: 'clusterLog', cluster: id as ClusterId, node: null });
    }
    const node = selection.kind === 'node' ? replica.reader.get<'node'>(id as NodeId) : undefined;
    if (node?.cluster) ui.openDialog({ type: 'clusterLog', cluster: node.cluster, node: node.id });
  },
  'node.virtualNetworks': ({ ui }, selection) => {
    const [node] = selection.kind === 'node' ? selection.ids : [];
    if (node) ui.openDialog({ type: 'virtualNetworks', node });
  },
  'diskFile.inspect': ({ ui }) => ui.openDialog({ type: 'inspectDiskFile' }),
  'diskFile.write': ({ ui }) => ui.openDialog({ type: 'writeDiskFile' }),
  'node.configureSystem': ({ ui }, selection) => {
    const [id] = selection.ids;
    if (selection.kind === 'node') ui.openDialog({ type: 'nodeSystem', node: id as NodeId });
  },
  'network.properties': ({ ui }, selection) => {
    const [network] = selection.ids;
    if (selection.kind === 'network') {
      ui.openDialog({ type: 'networkProperties', network: network as NetworkId });
    }
  },
  'fault.networkCards': ({ ui }, selection) => {
    const [node] = selection.kind === 'node' ? selection.ids : [];
    if (node) ui.openDialog({ type: 'networkCards', node });
  },
  'fault.cutNetwork': ({ ui }, selection) => ui.openDialog({ type: 'cutNetwork', selection }),
  'fault.disturbNetwork': ({ ui }, selection) => {
    const [network] = selection.ids;
    if (selection.kind === 'network') {
      ui.openDialog({ type: 'disturbNetwork', network: network as NetworkId });
    }
  },
  'edit.undo': (session) => dispatcherOf(session).repeat('undo'),
  'edit.redo': (session) => dispatcherOf(session).repeat('redo'),
  'vm.new': ({ ui, replica }, selection) => {
    const node = hostFor(replica.reader, selection);
    if (node) ui.openDialog({ type: 'newVm', node });
  },
  'node.hyperVSettings': ({ ui }, selection) => {
    const [node] = selection.kind === 'node' ? selection.ids : [];
    if (node) ui.openDialog({ type: 'hyperVSettings', node });
  },
  'file.options': ({ ui }) => ui.openDialog({ type: 'options' }),

  'vm.connect': ({ ui }, selection) => {
    const [id] = selection.ids;
    if (selection.kind !== 'vm' || id === undefined) return;
    if (!openConnectionWindow(id as VmId)) ui.goTo(`connect/${id as VmId}`);
  },

  'vm.rename': (session, selection) => properties(session, selection, 'name'),
  'vm.properties': (session, selection) => properties(session, selection, null),

  'vm.migrate': ({ ui }, selection) => {
    const [id] = selection.ids;
    if (selection.kind === 'vm') ui.openDialog({ type: 'migrate', vm: id as VmId, node: null });
  },
  'vm.cancelMove': cancelMove,
  'vm.moveSettings': ({ ui }, selection) => {
    const [id] = selection.ids;
    if (selection.kind === 'vm') ui.openDialog({ type: 'moveSettings', vm: id as VmId });
  },
  'cluster.moveSettings': ({ ui }, selection) => {
    const [id] = selection.ids;
    if (selection.kind !== 'cluster') return;
    ui.openDialog({ type: 'clusterMoveSettings', cluster: id as ClusterId });
  },
  'cluster.matrix': ({ ui }, selection) => {
    if (selection.kind === 'cluster' && selection.ids[0]) ui.goTo(`matrix/${selection.ids[0]}`);
  },

  'vm.storage': ({ ui }, selection) => {
    const [vm] = selection.kind === 'vm' ? selection.ids : [];
    if (vm) ui.openDialog({ type: 'storage', vm });
  },
  'vhd.new': ({ ui, replica }, selection) => {
    const [own] = selection.kind === 'node' ? selection.ids : [];
    const node = own ?? replica.reader.all('node')[0]?.id;
    if (node) ui.openDialog({ type: 'newVhd', node });
  },
  'vhd.edit': ({ ui }, selection) => {
    const [vhd] = selection.kind === 'vhd' ? selection.ids : [];
    ui.openDialog({ type: 'editVhd', vhd: vhd ?? null });
  },
  'vhd.inspect': ({ ui }, selection) => {
    const [vhd] = selection.kind === 'vhd' ? selection.ids : [];
    ui.openDialog({ type: 'inspectVhd', vhd: vhd ?? null });
  },

  'node.properties': (session, selection) => properties(session, selection, null),
  'disk.properties': (session, selection) => properties(session, selection, null),
  'cluster.properties': (session, selection) => properties(session, selection, null),

  'cluster.create': ({ ui }) => ui.openDialog({ type: 'createCluster' }),
  'cluster.quorum': ({ ui }, selection) => {
    const [cluster] = selection.kind === 'cluster' ? selection.ids : [];
    if (cluster) ui.goTo(`quorum/${cluster}`);
  },
  'cluster.configureQuorum': ({ ui }, selection) => {
    const [cluster] = selection.kind === 'cluster' ? selection.ids : [];
    if (cluster) ui.openDialog({ type: 'configureQuorum', cluster });
  },
  'cluster.settings': ({ ui }, selection) => {
    const [cluster] = selection.kind === 'cluster' ? selection.ids : [];
    if (cluster) ui.openDialog({ type: 'clusterSettings', cluster });
  },

  'group.properties': ({ ui }, selection) => {
    const [group] = selection.kind === 'group' ? selection.ids : [];
    if (group) ui.openDialog({ type: 'groupProperties', group });
  },
  'group.dependencies': ({ ui }, selection) => {
    const [group] = selection.kind === 'group' ? selection.ids : [];
    if (group) ui.openDialog({ type: 'dependencies', group });
  },
  'cluster.configureRole': configureRole,
  'cluster.coreDependencies': ({ ui, replica }, selection) => {
    const [cluster] = selection.kind === 'cluster' ? selection.ids : [];
    const groups = cluster ? replica.reader.by('group.cluster', cluster) : [];
    const core = groups.find(({ type, partition }) => type === 'core' && partition === null);
    if (core) ui.openDialog({ type: 'dependencies', group: core.id });
  },

  ...snapshotHandlers,
  ...backupHandlers,

  'view.refresh': (session) => session.refresh(),
  'view.find': (session) => session.list?.focusFilter?.(),
  'view.palette': ({ ui }) => ui.openPalette(true),
  'view.why': why,
  'view.tree': pane('tree'),
  'view.details': pane('details'),
  'view.actionsPane': pane('actions'),
  'view.bottomPanel': pane('bottom'),
  'view.columns': (session) => session.list?.chooseColumns?.(),
  'view.nextPane': ({ ui }) => focusNextPane(ui, 1),
  'view.previousPane': ({ ui }) => focusNextPane(ui, -1),
  'view.cluster': goTo((session) => firstCluster(session) ?? 'hosts'),
  'view.vms': goTo(() => 'vms'),
  'view.nodes': goTo((session) => {
    const cluster = firstCluster(session);
    return cluster ? `nodes/${cluster}` : 'hosts';
  }),
  'view.events': goTo(() => 'events'),
  'cluster.validate': ({ ui }) => ui.openDialog({ type: 'validate' }),
  'cluster.whatIf': ({ ui }, selection) => {
    if (selection.kind === 'cluster' && selection.ids[0]) ui.goTo(`whatIf/${selection.ids[0]}`);
  },
  'view.licensing': goTo(() => 'licensing'),
  'node.planMaintenance': ({ ui }, selection) => {
    if (selection.kind === 'node' && selection.ids[0]) ui.goTo(`planner/${selection.ids[0]}`);
  },
  'view.languageEnglish': language('en'),
  'view.languageGerman': language('de'),
  'view.themeSystem': theme('system'),
  'view.themeLight': theme('light'),
  'view.themeDark': theme('dark'),
  'view.themeHighContrast': theme('contrast'),
  'view.densityCompact': density('compact'),
  'view.densityStandard': density('standard'),
  'view.densityComfortable': density('comfortable'),

  'lab.show': goTo(() => 'lab'),
  'lab.certificate': ({ ui }) => ui.openDialog({ type: 'certificate' }),
  'lab.compare': goTo(() => 'compare'),
  'lab.instructor': goTo(() => 'instructor'),
  'lab.properties': ({ ui }) => ui.openDialog({ type: 'labProperties' }),

  'simulation.run': pace(true, undefined),
  'simulation.stepSecond': stepBy(1000, 'simulation.stepSecond'),
  'simulation.stepTenSeconds': stepBy(10_000, 'simulation.stepTenSeconds'),
  'simulation.stepMinute': stepBy(60_000, 'simulation.stepMinute'),
  'simulation.slower': changeSpeed(-1),
  'simulation.faster': changeSpeed(1),
  'simulation.max': pace(undefined, 'max'),
  'simulation.rewind': ({ ui }) => ui.openDialog({ type: 'rewind' }),

  'help.contents': ({ ui }) => ui.openDialog({ type: 'help' }),
  'help.firstSteps': ({ ui }) => ui.openDialog({ type: 'firstRun' }),
  'help.shortcuts': ({ ui }) => ui.openDialog({ type: 'shortcuts' }),
  'help.about': ({ ui }) => ui.openDialog({ type: 'about' }),
};
