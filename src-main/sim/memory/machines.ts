import type { ClusterNode } from '../../../src-shared/model/node';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { workloads } from '../../../src-shared/model/vm';
import type { Profile } from '../../../src-shared/profiles/profile';
import type { Reader } from '../../../src-shared/reader';
import { profileOf } from '../../../src-shared/rules/facts';
import type { CalendarStart } from '../cpu/workload';
import { calendarStart } from '../cpu/workload';
import { hashText } from '../inventory/hash';
import { hotAddAnswer } from './balance';
import { fillNodes, fillRows } from './machine-rows';
import type { BalanceRules } from './rules';
import { balanceRules, factorOf } from './rules';

/**
 * What of the memory model only changes with records, in columns by row. It belongs to one simulation,
 * is never saved, and is brought up to date whenever a listing changed.
 */
export class Machines {
  vms: readonly VirtualMachine[] = [];
  workers: readonly Worker[] = [];
  nodes: readonly ClusterNode[] = [];
  profile: Profile | null = null;
  rules: BalanceRules;
  start: CalendarStart = { secondOfDay: 0, weekday: 0 };
  /** Rises with every change of what is assigned; sums that were taken before it are stale. */
  version = 0;
  /** Rises with every change of the records, and which of these changes rows followed last. */
  changes = 0;
  adopted = -1;
  /** Rises with every row that became another process's. */
  adoptions = 0;
  /** By row: the machine with dynamic memory and the process that runs it, undefined for every other. */
  records: (VirtualMachine | undefined)[] = [];
  processes: (Worker | undefined)[] = [];
  hash = new Int32Array(0);
  workload = new Uint8Array(0);
  loaded = new Uint8Array(0);
  answer = new Uint8Array(0);
  busyMiB = new Float64Array(0);
  minimum = new Float64Array(0);
  maximum = new Float64Array(0);
  bufferPercent = new Float64Array(0);
  weight = new Float64Array(0);
  factor = new Float64Array(0);
  overhead = new Float64Array(0);
  target = new Float64Array(0);
  share = new Float64Array(0);
  /** Rows of machines with dynamic memory that have a process, those of one node side by side. */
  held: Rows = emptyRows(0);
  /** Of these the ones the balancer moves: guests that run, have a driver, and are not on their way. */
  moving: Rows = emptyRows(0);
  /** By node row: what it can give to machines, 0 while it is not on; and what others hold of it. */
  capacity = new Float64Array(0);
  fixed = new Float64Array(0);
  /** Whether a node's memory moves just now: it is on and not frozen. */
  alive = new Uint8Array(0);

  constructor(reader: Reader) {
    this.rules = balanceRules(profileOf(reader).dynamicMemory);
  }

  /** Whether nothing changed since it read the records last. */
  isCurrent(reader: Reader): boolean {
    return (
      this.vms === reader.all('vm') &&
      this.workers === reader.all('worker') &&
      this.nodes === reader.all('node')
    );
  }

  /** Reads what changed; true where anything did. */
  follow(reader: Reader): boolean {
    if (this.isCurrent(reader)) return false;
    const vms = reader.all('vm');
    const workers = reader.all('worker');
    const nodes = reader.all('node');
    if (this.vms !== vms) this.#readMachines(reader, vms);
    this.vms = vms;
    this.workers = workers;
    this.nodes = nodes;
    this.version += 1;
    this.changes += 1;
    fillRows(this, reader);
    fillNodes(this);
    return true;
  }

  get rows(): number {
    return this.hash.length;
  }

  #readMachines(reader: Reader, vms: readonly VirtualMachine[]): void {
    const world = reader.get<'world'>('world:lab');
    const profile = profileOf(reader);
    if (this.profile !== profile) {
      this.rules = balanceRules(profile.dynamicMemory);
      this.records = [];
    }
    this.profile = profile;
    this.start = calendarStart(world?.startsAt ?? '');
    if (this.rows !== vms.length) this.#resize(vms.length);
    for (const vm of vms) {
      if (this.records[vm.row] !== vm) this.#readMachine(vm, world?.seed ?? 0);
    }
  }

  #readMachine(vm: VirtualMachine, seed: number): void {
    const { row, dynamicMemory: dynamic } = vm;
    if (this.records[row]?.id !== vm.id) this.hash[row] = hashText(seed, `memory ${vm.id}`);
    this.records[row] = vm;
    this.workload[row] = workloads.indexOf(vm.workload);
    this.loaded[row] = vm.memoryLoad ? 1 : 0;
    this.answer[row] = hotAddAnswer[vm.memoryHotAdd];
    this.busyMiB[row] = vm.usedMiB;
    this.minimum[row] = dynamic?.minimumMiB ?? vm.startupMiB;
    this.maximum[row] = dynamic?.maximumMiB ?? vm.startupMiB;
    this.bufferPercent[row] = dynamic?.bufferPercent ?? 0;
    this.weight[row] = vm.memoryWeight;
    this.factor[row] = factorOf(this.rules, vm.memoryWeight);
  }

  #resize(rows: number): void {
    this.records = [];
    this.hash = new Int32Array(rows);
    for (const name of ['workload', 'loaded', 'answer'] as const) this[name] = new Uint8Array(rows);
    for (const name of numbers) this[name] = new Float64Array(rows);
  }
}

const numbers = [
  'busyMiB',
  'minimum',
  'maximum',
  'bufferPercent',
  'weight',
  'factor',
  'overhead',
  'target',
  'share',
] as const;

/** Rows by node: those of node row n are `order[begins[n]]` up to `order[begins[n + 1]]`. */
export interface Rows {
  order: Int32Array;
  begins: Int32Array;
}

export function emptyRows(nodes: number): Rows {
  return { order: new Int32Array(0), begins: new Int32Array(nodes + 1) };
}
