import { expect } from 'vitest';
import { assert } from '../../../src-shared/assert';
import type { Fault } from '../../../src-shared/faults';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { Task, TaskKind } from '../../../src-shared/model/task';
import { volumeOfVm, freeBytes, chainOf, vhdsOf } from '../../../src-shared/rules/disk-facts';
import { snapshotTree, snapshotsOf } from '../../../src-shared/rules/snapshot-facts';
import type { SnapshotNode } from '../../../src-shared/rules/snapshot-facts';
import { profiles } from '../../../src-shared/profiles/index';
import type { ProfileId } from '../../../src-shared/profiles/profile';
import type { LabDriver, LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';

/** One host with VM01, which runs and writes a MiB every second to its 40 GiB disk. */
export function snapshotLab(
  profile: ProfileId = '2008r2sp1',
  vm: LabOptions['vm'] = {},
): LabDriver {
  return lab({
    nodes: 1,
    vms: 1,
    cluster: null,
    profile: profiles[profile],
    vm: { disks: [writtenDisk], ...vm },
  });
}

export const writtenDisk = {
  name: null,
  controller: 'ide0',
  location: 0,
  format: 'vhd',
  type: 'dynamic',
  sizeMiB: 40 * 1024,
  usedMiB: 8 * 1024,
  disk: null,
  passThrough: null,
  growthBytesPerSecond: 1_048_576,
} as const;

/** What the tests ask of one machine's snapshots. */
export class SnapshotDriver {
  readonly #lab: LabDriver;
  readonly #vm: string;

  constructor(driver: LabDriver, vm = 'VM01') {
    this.#lab = driver;
    this.#vm = vm;
  }

  get vm() {
    return this.#lab.vm(this.#vm);
  }

  /** Takes a snapshot of this name and waits until it is in the tree. */
  take(name: string): this {
    this.vm.give('snapshot.take', { name });
    this.#lab.runUntil(() => this.running('vm.takeSnapshot') === undefined);
    expect(this.all.map((each) => each.name)).toContain(name);
    return this;
  }

  takeRefusal(): Fault {
    return this.vm.refusal('snapshot.take');
  }

  apply(name: string, takeFirst = false): this {
    this.#lab.command({ name: 'snapshot.apply', args: { snapshot: this.of(name).id, takeFirst } });
    this.#lab.runUntil(() => !this.running('vm.applySnapshot') && !this.running('vm.takeSnapshot'));
    return this;
  }

  revert(): this {
    this.vm.give('vm.revert');
    this.#lab.runUntil(() => this.running('vm.applySnapshot') === undefined);
    return this;
  }

  remove(name: string): this {
    this.#lab.command({ name: 'snapshot.delete', args: { snapshot: this.of(name).id } });
    return this;
  }

  removeSubtree(name: string): this {
    this.#lab.command({ name: 'snapshot.deleteSubtree', args: { snapshot: this.of(name).id } });
    return this;
  }

  get all(): readonly Snapshot[] {
    return snapshotsOf(this.#lab.engine.reader, this.vm.id);
  }

  of(name: string): Snapshot {
    const found = this.all.find((each) => each.name === name);
    assert(found, `a snapshot is called ${name}`);
    return found;
  }

  /** The tree as text: `A(B(Now) C)`. */
  get tree(): string {
    const text = (nodes: readonly SnapshotNode[]): string =>
      nodes
        .map(({ snapshot, children }) => {
          const below = children.length === 0 ? '' : `(${text(children)})`;
          return `${snapshot?.name ?? 'Now'}${below}`;
        })
        .join(' ');
    return text(snapshotTree(this.#lab.engine.reader, this.vm.record));
  }

  running(what: TaskKind): Task | undefined {
    return this.#lab.engine.reader
      .by('task.object', this.vm.id)
      .find((task) => task.what === what && task.state === 'running');
  }

  /** The files from what the machine writes to down to its root. */
  get chain(): readonly VirtualHardDisk[] {
    const { reader } = this.#lab.engine;
    const [first] = vhdsOf(reader, this.vm.record);
    assert(first, 'the machine has a disk');
    return chainOf(reader, first.id);
  }

  get files(): string {
    return this.chain.map(({ fileName }) => fileName).join(' on ');
  }

  get freeBytes(): number {
    return freeBytes(this.#lab.engine.reader, volumeOfVm(this.vm.record));
  }
}

export const snapshotsIn = (t: LabDriver, vm = 'VM01') => new SnapshotDriver(t, vm);
