import { expect, onTestFailed } from 'vitest';
import { assert } from '../../src-shared/assert';
import type { Command, CommandArguments, Origin } from '../../src-shared/commands/index';
import type { EventName, SimEvent } from '../../src-shared/events';
import type { Fault } from '../../src-shared/faults';
import type { Receipt } from '../../src-shared/ipc';
import type { ClusterNode } from '../../src-shared/model/node';
import type { VirtualMachine, Worker } from '../../src-shared/model/vm';
import { groupOf, nodeState, vmState, workerOf } from '../../src-shared/rules/facts';
import type { SimMs } from '../../src-shared/units';
import { parseDuration } from '../../src-shared/units';
import { traceLegend, traceLines } from '../../src-main/lab/trace';
import type { SimEngine } from '../../src-main/sim/api';
import { createEngine } from '../../src-main/sim/engine';
import { testInventory } from './inventory';
import type { LabOptions } from './inventory';

export { testInventory } from './inventory';
export type { LabOptions } from './inventory';

/** A running simulation that reads as a story; prints its trace when the test fails. */
export function lab(options: LabOptions): LabDriver {
  return drive(createEngine(testInventory(options)));
}

/** The same over an engine that was made elsewhere. */
export function drive(engine: SimEngine): LabDriver {
  const driver = new LabDriver(engine);
  onTestFailed(() => {
    console.log(driver.trace());
  });
  return driver;
}

export class LabDriver {
  readonly engine: SimEngine;
  readonly #events: SimEvent[] = [];

  constructor(engine: SimEngine) {
    this.engine = engine;
  }

  get now(): SimMs {
    return this.engine.now;
  }

  run(duration: string): this {
    const ms = parseDuration(duration);
    assert(ms.ok, `${duration} is a duration`);
    this.engine.runUntil(this.now + ms.value);
    this.engine.checkWorld();
    return this;
  }

  /** Runs until something holds, event by event; fails after `limit`. */
  runUntil(holds: () => boolean, limit = '2h'): this {
    const ms = parseDuration(limit);
    assert(ms.ok, `${limit} is a duration`);
    const end = this.now + ms.value;
    while (!holds()) {
      const next = this.engine.nextDueAt();
      expect(next !== null && next <= end, `it holds within ${limit}`).toBe(true);
      this.engine.runUntil(next ?? end);
    }
    this.engine.checkWorld();
    return this;
  }

  /** Gives a command that must be accepted. */
  command(command: Command, origin: Origin = 'user'): Receipt {
    const result = this.engine.submit(command, origin);
    if (!result.ok) expect.fail(`${command.name} is refused: ${JSON.stringify(result.fault)}`);
    return result.value;
  }

  /** Gives a command that must be refused, and returns why. */
  refusal(command: Command, origin: Origin = 'user'): Fault {
    const result = this.engine.submit(command, origin);
    if (result.ok) expect.fail(`${command.name} is accepted`);
    return result.fault;
  }

  vm(which: number | string): VmDriver {
    const vm = this.engine.reader
      .all('vm')
      .find((each) => (typeof which === 'number' ? each.row === which - 1 : each.name === which));
    assert(vm, `virtual machine ${which} exists`);
    return new VmDriver(this, vm.id);
  }

  node(which: number | string): NodeDriver {
    const node = this.engine.reader
      .all('node')
      .find((each) => (typeof which === 'number' ? each.row === which - 1 : each.name === which));
    assert(node, `node ${which} exists`);
    return new NodeDriver(this, node.id);
  }

  /** Every event so far, in order, or those of some names. */
  events(...names: EventName[]): readonly SimEvent[] {
    this.#events.push(...this.engine.drainChanges().events);
    return names.length === 0
      ? [...this.#events]
      : this.#events.filter((event) => names.includes(event.name));
  }

  /** The walk "Why?": an event, what it follows from, and so on to the root. */
  causesOf(event: SimEvent): readonly SimEvent[] {
    const bySeq = new Map(this.events().map((each) => [each.seq, each]));
    const chain = [event];
    for (let at: SimEvent | undefined = event; at && at.causedBy !== null;) {
      at = bySeq.get(at.causedBy);
      if (at) chain.push(at);
    }
    return chain;
  }

  trace(): string {
    return [...traceLines(this.events(), this.engine.reader.all('node')), ...traceLegend].join(
      '\n',
    );
  }
}

type VmCommand = Extract<Command, { args: { vm: string } }>;
type NodeCommand = Extract<Command, { args: { node: string } }>;

export class VmDriver {
  readonly #lab: LabDriver;
  readonly id: VirtualMachine['id'];

  constructor(driver: LabDriver, id: VirtualMachine['id']) {
    this.#lab = driver;
    this.id = id;
  }

  get record(): VirtualMachine {
    const vm = this.#lab.engine.reader.get<'vm'>(this.id);
    assert(vm, `${this.id} exists`);
    return vm;
  }

  get worker(): Worker | undefined {
    return workerOf(this.#lab.engine.reader, this.id);
  }

  /** What a person sees of it. */
  get seen() {
    const { reader } = this.#lab.engine;
    const { record, worker } = this;
    return {
      state: vmState(reader, record),
      node: reader.get<'node'>(record.node)?.name,
      serving: worker !== undefined && worker.servingSince !== null,
      heartbeat: worker?.heartbeat ?? null,
      guest: worker?.guest ?? null,
      group: groupOf(reader, record)?.state ?? null,
      meantToServe: record.meantToServe,
      downSince: record.downSince,
      downtimeMs: record.downtimeMs,
    };
  }

  expect(seen: Partial<VmDriver['seen']>): this {
    expect(this.seen).toMatchObject(seen);
    return this;
  }

  give(name: VmCommand['name'], args: object = {}): this {
    this.#lab.command(this.#command(name, args));
    return this;
  }

  refusal(name: VmCommand['name'], args: object = {}): Fault {
    return this.#lab.refusal(this.#command(name, args));
  }

  #command(name: VmCommand['name'], args: object): Command {
    const command: { readonly name: string; readonly args: object } = {
      name,
      args: { vm: this.id, ...args },
    };
    return command as Command;
  }

  start = () => this.give('vm.start');
  turnOff = () => this.give('vm.turnOff');
  shutDown = () => this.give('vm.shutDown');
  save = () => this.give('vm.save');
  pause = () => this.give('vm.pause');
  resume = () => this.give('vm.resume');
  reset = () => this.give('vm.reset');
  deleteSavedState = () => this.give('vm.deleteSavedState');
  crashWorker = () => this.give('fault.crashWorker');
  hangGuest = () => this.give('fault.hangGuest');
  stopErrorGuest = () => this.give('fault.stopErrorGuest');
  configure = (args: Omit<CommandArguments<'vm.configure'>, 'vm'>) =>
    this.give('vm.configure', args);

  run(duration: string): this {
    this.#lab.run(duration);
    return this;
  }
}

export class NodeDriver {
  readonly #lab: LabDriver;
  readonly id: ClusterNode['id'];

  constructor(driver: LabDriver, id: ClusterNode['id']) {
    this.#lab = driver;
    this.id = id;
  }

  get record(): ClusterNode {
    const node = this.#lab.engine.reader.get<'node'>(this.id);
    assert(node, `${this.id} exists`);
    return node;
  }

  get seen() {
    const { reader } = this.#lab.engine;
    const { machine, service, paused } = this.record;
    return {
      state: nodeState(reader, this.record),
      machine,
      service,
      paused,
      workers: reader.count('worker.node', this.id),
      groups: reader.count('group.owner', this.id),
    };
  }

  expect(seen: Partial<NodeDriver['seen']>): this {
    expect(this.seen).toMatchObject(seen);
    return this;
  }

  give(name: NodeCommand['name'], args: object = {}): this {
    this.#lab.command(this.#command(name, args));
    return this;
  }

  refusal(name: NodeCommand['name'], args: object = {}): Fault {
    return this.#lab.refusal(this.#command(name, args));
  }

  #command(name: NodeCommand['name'], args: object): Command {
    const command: { readonly name: string; readonly args: object } = {
      name,
      args: { node: this.id, ...args },
    };
    return command as Command;
  }

  powerOn = () => this.give('node.powerOn');
  shutDown = () => this.give('node.shutDown');
  startClusterService = () => this.give('node.startClusterService');
  stopClusterService = () => this.give('node.stopClusterService');
  pause = () => this.give('node.pause');
  resume = () => this.give('node.resume');
  crash = () => this.give('fault.crashNode');
  stopError = () => this.give('fault.stopErrorNode');
  hang = () => this.give('fault.hangNode');
  thaw = () => this.give('fault.thawNode');
  hangClusterService = () => this.give('fault.hangClusterService');

  run(duration: string): this {
    this.#lab.run(duration);
    return this;
  }
}
