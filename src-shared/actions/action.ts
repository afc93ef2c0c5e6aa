import type { Command, CommandName } from '../commands/index';
import type {
  ArrayId,
  BackupId,
  BackupJobId,
  BackupStoreId,
  ClusterId,
  DiskId,
  GroupId,
  InterfaceId,
  NetworkId,
  NodeId,
  PathId,
  SnapshotId,
  VhdId,
  RestoreId,
  VmId,
} from '../model/tables';
import type { Reader } from '../reader';

export const menus = ['file', 'action', 'view', 'lab', 'simulation', 'help'] as const;
export type MenuId = (typeof menus)[number];

/** Menus inside menus; each is entered where the first of its actions stands. */
export const submenus = [
  'further',
  'hyperV',
  'node',
  'cluster',
  'role',
  'storage',
  'virtualDisks',
  'network',
  'snapshot',
  'backup',
  'faults',
  'faultsVm',
  'faultsNode',
  'faultsCluster',
  'faultsRole',
  'faultsStorage',
  'faultsNetwork',
  'faultsBackup',
  'language',
  'theme',
  'density',
] as const;
export type SubmenuId = (typeof submenus)[number];

/** What is selected when an action is looked at: objects of one kind, or events by their number. */
export type Selection =
  | { readonly kind: 'none'; readonly ids: readonly [] }
  | { readonly kind: 'vm'; readonly ids: readonly VmId[] }
  | { readonly kind: 'node'; readonly ids: readonly NodeId[] }
  | { readonly kind: 'cluster'; readonly ids: readonly ClusterId[] }
  | { readonly kind: 'group'; readonly ids: readonly GroupId[] }
  | { readonly kind: 'network'; readonly ids: readonly NetworkId[] }
  | { readonly kind: 'interface'; readonly ids: readonly InterfaceId[] }
  | { readonly kind: 'disk'; readonly ids: readonly DiskId[] }
  | { readonly kind: 'vhd'; readonly ids: readonly VhdId[] }
  | { readonly kind: 'array'; readonly ids: readonly ArrayId[] }
  | { readonly kind: 'path'; readonly ids: readonly PathId[] }
  | { readonly kind: 'snapshot'; readonly ids: readonly SnapshotId[] }
  | { readonly kind: 'backupJob'; readonly ids: readonly BackupJobId[] }
  | { readonly kind: 'backupStore'; readonly ids: readonly BackupStoreId[] }
  | { readonly kind: 'backup'; readonly ids: readonly BackupId[] }
  | { readonly kind: 'restore'; readonly ids: readonly RestoreId[] }
  | { readonly kind: 'event'; readonly ids: readonly number[] };
export type SelectionKind = Exclude<Selection['kind'], 'none'>;

/** Names of the console's own drawings (ux §5.6); the console checks that it has them all. */
export type ActionIcon =
  | 'application'
  | 'backup'
  | 'bug'
  | 'cluster'
  | 'columns'
  | 'console'
  | 'contrast'
  | 'density'
  | 'desktop'
  | 'document'
  | 'events'
  | 'exportFile'
  | 'fastForward'
  | 'fault'
  | 'flag'
  | 'folderOpen'
  | 'gauge'
  | 'heartbeat'
  | 'help'
  | 'information'
  | 'keyboard'
  | 'lab'
  | 'language'
  | 'maintenance'
  | 'moon'
  | 'panelBottom'
  | 'panelLeft'
  | 'panelRight'
  | 'paused'
  | 'play'
  | 'power'
  | 'remove'
  | 'rename'
  | 'report'
  | 'reset'
  | 'rewind'
  | 'running'
  | 'save'
  | 'saved'
  | 'search'
  | 'server'
  | 'serviceStart'
  | 'settings'
  | 'snow'
  | 'step'
  | 'sun'
  | 'target'
  | 'turnOff'
  | 'undo'
  | 'unplugged'
  | 'off'
  | 'redo'
  | 'why'
  | 'network'
  | 'networkOff'
  | 'networkCheck'
  | 'disk'
  | 'array'
  | 'path'
  | 'sharedVolume'
  | 'detour'
  | 'move'
  | 'swap'
  | 'scales'
  | 'people'
  | 'person'
  | 'map'
  | 'shield'
  | 'sync'
  | 'add'
  | 'link'
  | 'unlink'
  | 'lock'
  | 'building'
  | 'plan'
  | 'validate'
  | 'matrix'
  | 'dependency'
  | 'interface'
  | 'cut'
  | 'eye'
  | 'calendar'
  | 'snapshot';

interface ActionSpecBase {
  readonly menu: MenuId;
  /** Entries of one group stand together; a line separates groups. */
  readonly group: number;
  readonly submenu?: SubmenuId;
  /** A submenu for it in the menu bar only, which lists more than any other place. */
  readonly inBar?: SubmenuId;
  readonly icon: ActionIcon;
  /** As `KeyboardEvent` names keys, the main one first: `Ctrl+Shift+P`. The same in every language. */
  readonly shortcuts?: readonly string[];
  /** The kinds of object it acts on; none: it acts on the program or the whole simulation. */
  readonly appliesTo: readonly SelectionKind[];
  /**
   * An action of the program that is listed among those of a kind of object all the same: where a
   * machine is made is chosen in its wizard, and yet a host offers it first (hyperv-host §11.2).
   */
  readonly standsWith?: SelectionKind;
  /** Acts on one object only, because it opens a dialog about it. */
  readonly single?: boolean;
  readonly contextMenu: boolean;
  readonly actionsPane: boolean;
  readonly toolbar: boolean;
  /** Asks first, with the text `actions:consequence.<id>`. */
  readonly destructive?: boolean;
  /** Injected into the simulation; wears the striped marker (ux §5.5). */
  readonly simulated?: boolean;
  /** What Enter and a double click do with an object of the first kind it acts on. */
  readonly isDefault?: boolean;
  /**
   * Whether context menu, Actions pane and toolbar offer it for an object in its present state
   * (hyperv-host §11.2). The menu bar and the palette always do, greyed with the reason.
   */
  readonly offeredFor?: (reader: Reader, id: string) => boolean;
}

/** Gives one command for every selected object, or one command where it acts on no object. */
export interface CommandActionSpec extends ActionSpecBase {
  readonly kind: 'command';
  readonly command: CommandName;
  /**
   * It is given with one of several objects, which stand in a submenu named like the action: *Live
   * Migrate ▸ HV02*. Ids of records, or a word with the text `actions:choice.<word>` (`best`).
   */
  readonly choices?: (reader: Reader, selection: Selection) => readonly string[];
  /** `choice` is one of `choices`; it is missing only where the action has none. */
  readonly commands: (selection: Selection, choice?: string) => readonly Command[];
}

/** Something the console does itself: opens a dialog, shows a pane, sets the speed. */
export interface ConsoleActionSpec extends ActionSpecBase {
  readonly kind: 'console';
  /** The commands its dialog or pane may give. */
  readonly gives?: readonly CommandName[];
  /** What it needs beside a selection of the right kind. */
  readonly needs?: 'lab' | 'clock' | 'undo' | 'redo';
  /** It is switched on and off, or one of several that exclude each other. */
  readonly toggles?: boolean;
}

export type ActionSpec = CommandActionSpec | ConsoleActionSpec;
export type ActionSpecs = Readonly<Record<string, ActionSpec>>;
