import type { Fault } from '../faults';
import type { Group } from '../model/cluster';
import type { ClusterNode } from '../model/node';
import type { MigrationType } from '../model/migration';
import type { NodeId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import {
  groupOf,
  hostAvailableMiB,
  neededMiB,
  neededToMoveMiB,
  profileOf,
  reclaimableOnMiB,
  workerOf,
} from '../rules/facts';
import { groupAbleOwners } from '../rules/group-facts';
import { migrationLimit, migrationRefusal, outOfMemoryStatus } from '../rules/migration-refusal';
import { refusalOf } from '../rules/index';
import { changeOwnerMs, machineFigures } from './plan-figures';
import { sharesClass } from '../rules/placement';
import type { MaintenancePlan, PlanEdits, PlanMethod, PlanRow } from './plan-model';
import { commandOf } from './plan-model';
import { scheduled } from './schedule';

/** Room on the other nodes as the plan fills it, in MiB. */
type Room = Map<NodeId, number>;

type Draft = Omit<PlanRow, 'startsAtMs' | 'endsAtMs'>;

/**
 * What has to leave a node before it can be worked on, how and where to: a machine that runs goes live
 * where that works, the largest first to the node with the most memory left, so that nobody is
 * overloaded. `edits` are a person's own choices; every line is judged by the rules of the commands.
 */
export function maintenancePlan(
  reader: Reader,
  id: NodeId,
  edits: PlanEdits = {},
): MaintenancePlan | null {
  const node = reader.get<'node'>(id);
  if (!node || node.cluster === null) return null;
  const room: Room = new Map();
  const drafts = [
    ...machinesOf(reader, id).map((vm) => machineRow(reader, vm, edits, room)),
    ...otherGroups(reader, id).map((group) => groupRow(reader, group, edits)),
    ...disksOf(reader, node, edits),
  ];
  const atOnce = migrationLimit(reader, node.cluster);
  const rows = scheduled(drafts, atOnce);
  const tcpLimitMs = profileOf(reader).migration.tcpLimitMs.value;
  const hurt = rows.filter((row) => row.downtimeMs > tcpLimitMs || row.risk === 'interrupts');
  const served = hurt.filter((row) => row.object.kind === 'vm' && row.sessions > 0);
  return {
    node: id,
    rows,
    blockers: rows.filter((row) => row.fault !== null).length,
    totalMs: rows.reduce((end, row) => Math.max(end, row.endsAtMs), 0),
    atOnce,
    interrupted: hurt.length,
    sessionsAtRisk: served.reduce((sum, row) => sum + row.sessions, 0),
    paused: node.paused,
  };
}

/** The machines on a node, those that matter most first, then the largest. */
function machinesOf(reader: Reader, node: NodeId): readonly VirtualMachine[] {
  return reader
    .by('vm.node', node)
    .filter((vm) => vm.group !== null || workerOf(reader, vm.id) !== undefined)
    .sort(
      (left, right) =>
        left.tier - right.tier ||
        right.startupMiB - left.startupMiB ||
        (left.id < right.id ? -1 : 1),
    );
}

function methodsFor(reader: Reader, vm: VirtualMachine): readonly PlanMethod[] {
  if (vm.group === null) return ['stop', 'stay'];
  const running = workerOf(reader, vm.id) !== undefined;
  return running ? ['live', 'quick', 'shutDown', 'turnOff', 'stay'] : ['move', 'stay'];
}

const typeOf: Readonly<Partial<Record<PlanMethod, MigrationType>>> = {
  live: 'live',
  quick: 'quick',
  shutDown: 'shutDown',
  turnOff: 'turnOff',
  move: 'turnOff',
};

/** Why a machine cannot go to a node this way once those before it in the plan are there, or null. */
export function stepRefusal(
  reader: Reader,
  vm: VirtualMachine,
  method: PlanMethod,
  target: NodeId | null,
  room: ReadonlyMap<NodeId, number>,
): Fault | null {
  const type = typeOf[method];
  if (type === undefined) return stopRefusal(reader, vm, method);
  if (target === null) return { code: 'planning.noTarget', vm: vm.name };
  const fault = migrationRefusal(reader, vm.id, target, type);
  // The plan gives one command after the other: what is under way now will be over.
  if (fault && fault.code !== 'migration.limitReached') return fault;
  const wanted = wantedMiB(reader, vm, method);
  const node = reader.get<'node'>(target);
  const availableMiB = node ? roomOn(reader, room, node) : 0;
  if (!node || wanted <= availableMiB) return null;
  return {
    code: 'migration.noMemory',
    vm: vm.name,
    node: node.name,
    neededMiB: wanted,
    availableMiB,
    status: outOfMemoryStatus(reader),
  };
}

function stopRefusal(reader: Reader, vm: VirtualMachine, method: PlanMethod): Fault | null {
  if (method === 'stop') {
    return refusalOf(reader, { name: 'vm.shutDown', args: { vm: vm.id } });
  }
  const running = workerOf(reader, vm.id) !== undefined;
  return running ? { code: 'planning.stays', vm: vm.name } : null;
}

function roomOn(reader: Reader, room: ReadonlyMap<NodeId, number>, node: ClusterNode): number {
  const free = hostAvailableMiB(reader, node) + reclaimableOnMiB(reader, node.id);
  return free - (room.get(node.id) ?? 0);
}

/** What a machine takes on its target: what it holds where its memory moves with it, else what it starts with. */
function wantedMiB(reader: Reader, vm: VirtualMachine, method: PlanMethod): number {
  if (method === 'live' || method === 'quick') return neededToMoveMiB(reader, vm);
  return method === 'shutDown' || method === 'turnOff' ? neededMiB(reader, vm) : 0;
}

function machineRow(reader: Reader, vm: VirtualMachine, edits: PlanEdits, room: Room): Draft {
  const methods = methodsFor(reader, vm);
  const edit = edits[vm.id] ?? {};
  const wanted = edit.method !== undefined && methods.includes(edit.method) ? [edit.method] : null;
  const choice = chosen(reader, vm, wanted ?? tried(methods), edit.target, room);
  const { method, target, fault } = choice;
  const needed = target === null ? 0 : wantedMiB(reader, vm, method);
  if (target !== null && fault === null) room.set(target, (room.get(target) ?? 0) + needed);
  const goes = typeOf[method] !== undefined;
  return {
    object: { kind: 'vm', id: vm.id },
    name: vm.name,
    method,
    methods,
    target: goes ? target : null,
    fault,
    sessions: vm.sessions,
    neededMiB: needed,
    ...machineFigures(reader, vm, method, target),
  };
}

/** The ways a plan takes of its own accord; pulling the plug and staying are for a person to choose. */
function tried(methods: readonly PlanMethod[]): readonly PlanMethod[] {
  const ways = methods.filter((method) => method !== 'turnOff' && method !== 'stay');
  return ways.length > 0 ? ways : methods;
}

interface Choice {
  readonly method: PlanMethod;
  readonly target: NodeId | null;
  readonly fault: Fault | null;
}

/** The first way that works, the gentlest tried first; where none does, the gentlest with its reason. */
function chosen(
  reader: Reader,
  vm: VirtualMachine,
  methods: readonly PlanMethod[],
  wanted: NodeId | undefined,
  room: Room,
): Choice {
  const targets: readonly (NodeId | null)[] =
    wanted === undefined ? targetsFor(reader, vm, room) : [wanted];
  let first: Choice | null = null;
  for (const method of methods) {
    for (const target of targets) {
      const fault = stepRefusal(reader, vm, method, target, room);
      if (fault === null) return { method, target, fault };
      first ??= { method, target, fault };
    }
  }
  const [method = 'stay'] = methods;
  return first ?? { method, target: null, fault: stepRefusal(reader, vm, method, null, room) };
}

/** Nodes that could take a machine: preferred owners first, apart from its like, with the most room. */
function targetsFor(reader: Reader, vm: VirtualMachine, room: Room): readonly (NodeId | null)[] {
  const group = groupOf(reader, vm);
  if (!group) return [null];
  const able = groupAbleOwners(reader, group).filter((node) => node.id !== vm.node);
  const ranked = able
    .map((node) => ({ node, rank: rankOf(reader, group, node), left: roomOn(reader, room, node) }))
    .sort((left, right) => left.rank - right.rank || right.left - left.left)
    .map(({ node }) => node.id);
  return ranked.length > 0 ? ranked : [null];
}

function rankOf(reader: Reader, group: Group, node: ClusterNode): number {
  const preferred = group.preferredOwners.length > 0 && !group.preferredOwners.includes(node.id);
  return (sharesClass(reader, group, node.id) ? 2 : 0) + (preferred ? 1 : 0);
}

/** Groups without a machine: the cluster's own. They move by themselves, and are moved before that. */
function otherGroups(reader: Reader, node: NodeId): readonly Group[] {
  return reader
    .by('group.owner', node)
    .filter((group) => group.type !== 'virtualMachine' && group.partition === null);
}

/** Something that changes hands without anybody noticing. */
function ownerRow(
  reader: Reader,
  row: Pick<Draft, 'object' | 'name'>,
  edits: PlanEdits,
  targets: readonly ClusterNode[],
): Draft {
  const edit = edits[row.object.id] ?? {};
  const method = edit.method === 'stay' ? 'stay' : 'move';
  const target = edit.target ?? targets[0]?.id ?? null;
  const draft: Draft = {
    ...row,
    method,
    methods: ['move', 'stay'],
    target: method === 'stay' ? null : target,
    fault: null,
    risk: 'none',
    durationMs: method === 'stay' ? 0 : changeOwnerMs(reader),
    downtimeMs: 0,
    sessions: 0,
    neededMiB: 0,
  };
  const command = commandOf({ ...draft, startsAtMs: 0, endsAtMs: 0 });
  return { ...draft, fault: command && refusalOf(reader, command) };
}

function groupRow(reader: Reader, group: Group, edits: PlanEdits): Draft {
  const targets = groupAbleOwners(reader, group).filter((node) => node.id !== group.owner);
  const fewest = [...targets].sort(
    (left, right) => reader.count('group.owner', left.id) - reader.count('group.owner', right.id),
  );
  return ownerRow(
    reader,
    { object: { kind: 'group', id: group.id }, name: group.name },
    edits,
    fewest,
  );
}

/** Shared volumes it coordinates. */
function disksOf(reader: Reader, node: ClusterNode, edits: PlanEdits): readonly Draft[] {
  if (node.cluster === null) return [];
  const view = node.view === null ? undefined : reader.get<'view'>(node.view);
  const others = reader
    .by('node.cluster', node.cluster)
    .filter((each) => each.id !== node.id && view?.states[each.id] === 'up')
    .sort(
      (left, right) => reader.count('disk.owner', left.id) - reader.count('disk.owner', right.id),
    );
  return reader
    .by('disk.owner', node.id)
    .filter((disk) => disk.volume !== null)
    .map((disk) =>
      ownerRow(reader, { object: { kind: 'disk', id: disk.id }, name: disk.name }, edits, others),
    );
}

/** Every node a line of the plan could name, with what speaks against it. */
export function targetChoices(
  reader: Reader,
  plan: MaintenancePlan,
  row: PlanRow,
): readonly { readonly node: ClusterNode; readonly fault: Fault | null }[] {
  const source = reader.get<'node'>(plan.node);
  if (!source || source.cluster === null) return [];
  const others = reader
    .by('node.cluster', source.cluster)
    .filter((node) => node.id !== source.id)
    .sort((left, right) => left.number - right.number);
  const room: Room = new Map();
  for (const each of plan.rows) {
    if (each === row || each.target === null || each.fault !== null) continue;
    room.set(each.target, (room.get(each.target) ?? 0) + each.neededMiB);
  }
  return others.map((node) => ({ node, fault: choiceRefusal(reader, row, node.id, room) }));
}

function choiceRefusal(reader: Reader, row: PlanRow, target: NodeId, room: Room): Fault | null {
  const { object } = row;
  if (object.kind === 'vm') {
    const vm = reader.get<'vm'>(object.id);
    return vm ? stepRefusal(reader, vm, row.method, target, room) : null;
  }
  const command = commandOf({ ...row, target });
  return command && refusalOf(reader, command);
}
