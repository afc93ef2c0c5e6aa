import type { ActionSpec, MenuId, SelectionKind, SubmenuId } from './action';
import { menus } from './action';
import { disksActions, disksFaultActions } from './disks';
import { backupActions, backupFaultActions } from './backup';
import { hostActions } from './host';
import { coreActions, groupFaultActions, groupsActions } from './groups';
import { maintenanceActions } from './maintenance';
import { memoryFaultActions } from './memory';
import { editActions, machinesActions, machinesFaultActions } from './machines';
import { migrationActions, migrationFaultActions, nodeMoveActions } from './migration';
import { networkActions, networkFaultActions } from './network';
import { nodeActions, nodeFaultActions } from './node';
import { planningActions } from './planning';
import { processorActions, processorFaultActions } from './processor';
import { fileActions, helpActions, viewActions } from './program';
import { quorumActions, quorumFaultActions } from './quorum';
import { labActions, simulationActions } from './simulation';
import { snapshotActions, snapshotVmActions, snapshotFaultActions } from './snapshots';
import { storageActions, storageFaultActions } from './storage';
import { cardFaultActions, diskFileActions } from './switches';
import { vmActions, vmFaultActions } from './vm';

export { menus, submenus } from './action';
export type { ActionIcon, MenuId, Selection, SelectionKind, SubmenuId } from './action';

const specs = {
  ...fileActions,
  ...snapshotVmActions,
  ...editActions,
  ...vmActions,
  ...machinesActions,
  ...snapshotActions,
  ...migrationActions,
  ...groupsActions,
  ...hostActions,
  ...coreActions,
  ...nodeActions,
  ...nodeMoveActions,
  ...processorActions,
  ...maintenanceActions,
  ...quorumActions,
  ...storageActions,
  ...disksActions,
  ...networkActions,
  ...diskFileActions,
  ...backupActions,
  ...viewActions,
  ...planningActions,
  ...labActions,
  ...simulationActions,
  ...nodeFaultActions,
  ...processorFaultActions,
  ...vmFaultActions,
  ...memoryFaultActions,
  ...snapshotFaultActions,
  ...machinesFaultActions,
  ...migrationFaultActions,
  ...groupFaultActions,
  ...quorumFaultActions,
  ...networkFaultActions,
  ...cardFaultActions,
  ...storageFaultActions,
  ...disksFaultActions,
  ...backupFaultActions,
  ...helpActions,
} as const;

export type ActionId = keyof typeof specs;
/** Actions the console carries out itself; the others give commands. */
export type ConsoleActionId = {
  [K in ActionId]: (typeof specs)[K]['kind'] extends 'console' ? K : never;
}[ActionId];

type ObjectMenu = 'node' | 'cluster' | 'role' | 'storage' | 'virtualDisks' | 'network' | 'backup';
type ObjectSubmenu = ObjectMenu | 'snapshot';

const menuOfKind: Readonly<Partial<Record<SelectionKind, ObjectSubmenu>>> = {
  node: 'node',
  cluster: 'cluster',
  group: 'role',
  disk: 'storage',
  vhd: 'virtualDisks',
  array: 'storage',
  path: 'storage',
  network: 'network',
  interface: 'network',
  snapshot: 'snapshot',
  backupJob: 'backup',
  backupStore: 'backup',
  backup: 'backup',
  restore: 'backup',
};

const faultsOfMenu = {
  node: 'faultsNode',
  cluster: 'faultsCluster',
  role: 'faultsRole',
  storage: 'faultsStorage',
  virtualDisks: 'faultsStorage',
  network: 'faultsNetwork',
  backup: 'faultsBackup',
} as const satisfies Record<ObjectMenu, SubmenuId>;

/**
 * The submenu of the menu bar an action stands in. The bar lists the actions of every kind of object,
 * each kind but machines in a submenu of its own; other surfaces offer what fits the selection.
 */
function barSubmenuOf({ menu, submenu, inBar, appliesTo }: ActionSpec): SubmenuId | undefined {
  const kind = appliesTo[0];
  const objects = kind && menuOfKind[kind];
  if (submenu === 'faults') {
    return objects && objects !== 'snapshot' ? faultsOfMenu[objects] : 'faultsVm';
  }
  return inBar ?? submenu ?? (menu === 'action' ? objects : undefined);
}

/** What menus, panes, toolbar, palette, shortcuts and help offer: one list feeds them all. */
export type Action = ActionSpec & {
  readonly id: ActionId;
  /** Its label, with `&` before the access key. */
  readonly textKey: `actions:${ActionId}`;
  /** One sentence for help, palette and tooltip. */
  readonly helpKey: `actions:${ActionId}.help`;
  readonly barSubmenu: SubmenuId | undefined;
};

export const actionIds = Object.keys(specs) as ActionId[];

/** All actions in the order in which they are shown. */
export const actions: readonly Action[] = actionIds.map((id) => ({
  ...specs[id],
  id,
  textKey: `actions:${id}`,
  helpKey: `actions:${id}.help`,
  barSubmenu: barSubmenuOf(specs[id]),
}));

const byId = new Map(actions.map((action) => [action.id, action]));

export function actionById(id: ActionId): Action {
  const action = byId.get(id);
  if (!action) throw new RangeError(`no action ${id}`);
  return action;
}

export function isActionId(text: string): text is ActionId {
  return Object.hasOwn(specs, text);
}

/** Whether Enter and a double click do this with an object of a kind. */
export function isDefaultOf(action: Action, kind: SelectionKind): boolean {
  return action.isDefault === true && action.appliesTo[0] === kind;
}

/** The actions of a menu in groups, in order; a submenu's actions stand where its first one does. */
export function menuGroups(menu: MenuId): readonly (readonly Action[])[] {
  const groups = new Map<number, Action[]>();
  for (const action of actions) {
    if (action.menu !== menu) continue;
    const group = groups.get(action.group) ?? [];
    group.push(action);
    groups.set(action.group, group);
  }
  return [...groups].sort(([left], [right]) => left - right).map(([, group]) => group);
}

/** Every menu with its groups: what a menu bar is built from. */
export function menuBar(): readonly { menu: MenuId; groups: readonly (readonly Action[])[] }[] {
  return menus.map((menu) => ({ menu, groups: menuGroups(menu) }));
}

/** A label without the mark of its access key. */
export function plainLabel(label: string): string {
  return label.replace('&', '');
}

/** The access key of a label, in lower case, or null where it has none. */
export function accessKeyOf(label: string): string | null {
  const at = label.indexOf('&');
  return at < 0 ? null : (label[at + 1]?.toLowerCase() ?? null);
}
