import type { Command } from '../commands/index';
import type { Fault } from '../faults';
import type { DiskId, GroupId, NodeId, VmId } from '../model/tables';
import type { SimMs } from '../units';

/**
 * How something leaves a node: `live`, `quick`; `shutDown` and `turnOff` stop it, move it and start it
 * cold; `move` changes the owner of what is not running; `stop` shuts a machine down that cannot leave;
 * `stay` leaves it where it is.
 */
export const planMethods = [
  'live',
  'quick',
  'shutDown',
  'turnOff',
  'move',
  'stop',
  'stay',
] as const;
export type PlanMethod = (typeof planMethods)[number];

/** What a step may cost users: nothing, open connections, or the service for as long as it takes. */
export type PlanRisk = 'none' | 'longBlackout' | 'interrupts' | 'goesDown' | 'blocks';

export type PlanObject =
  | { readonly kind: 'vm'; readonly id: VmId }
  | { readonly kind: 'group'; readonly id: GroupId }
  | { readonly kind: 'disk'; readonly id: DiskId };

/** One line of the plan: something that has to leave the node. */
export interface PlanRow {
  readonly object: PlanObject;
  readonly name: string;
  readonly method: PlanMethod;
  /** The methods that make sense for it. */
  readonly methods: readonly PlanMethod[];
  readonly target: NodeId | null;
  /** Why this cannot work as it stands; a blocker. */
  readonly fault: Fault | null;
  readonly risk: PlanRisk;
  readonly durationMs: SimMs;
  /** For how long it does not serve. */
  readonly downtimeMs: SimMs;
  /** Client sessions it has now. */
  readonly sessions: number;
  /** Memory it takes on its target, in MiB. */
  readonly neededMiB: number;
  /** When it begins and ends, from the beginning of the run. */
  readonly startsAtMs: SimMs;
  readonly endsAtMs: SimMs;
}

/** What a person chose differently, by the id of the object. */
export type PlanEdits = Readonly<
  Record<string, { readonly method?: PlanMethod; readonly target?: NodeId }>
>;

export interface MaintenancePlan {
  readonly node: NodeId;
  /** Blockers first, then in the order in which they are run. */
  readonly rows: readonly PlanRow[];
  readonly blockers: number;
  readonly totalMs: SimMs;
  /** Moves at a time: one in 2008 R2 (failover-cluster §5.1). */
  readonly atOnce: number;
  /** Machines that stop serving for longer than clients wait. */
  readonly interrupted: number;
  readonly sessionsAtRisk: number;
  /** The node is paused, so that nothing comes back while the plan runs. */
  readonly paused: boolean;
}

/** The command of a step; null for what stays. */
export function commandOf({ object, method, target }: PlanRow): Command | null {
  if (method === 'stay') return null;
  if (object.kind === 'group') {
    return { name: 'group.move', args: { group: object.id, node: target } };
  }
  if (object.kind === 'disk') return { name: 'disk.move', args: { disk: object.id, node: target } };
  const vm = object.id;
  if (method === 'stop') return { name: 'vm.shutDown', args: { vm } };
  if (target === null) return null;
  if (method === 'live') return { name: 'vm.liveMigrate', args: { vm, node: target } };
  if (method === 'quick') return { name: 'vm.quickMigrate', args: { vm, node: target } };
  const type = method === 'shutDown' ? 'shutDown' : 'turnOff';
  return { name: 'vm.moveStopped', args: { vm, node: target, type } };
}
