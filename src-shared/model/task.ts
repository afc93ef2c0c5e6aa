import type { Fault } from '../faults';
import type { SimMs } from '../units';
import type { NodeId, RecordIdOf, TaskId } from './tables';

export const taskKinds = [
  'vm.start',
  'vm.restore',
  'vm.shutDown',
  'vm.turnOff',
  'vm.save',
  'vm.reset',
  'vm.liveMigrate',
  'vm.quickMigrate',
  'vm.moveStopped',
  'group.failOver',
  'group.move',
  'group.bringOnline',
  'group.takeOffline',
  'vhd.create',
  'vhd.compact',
  'vhd.convert',
  'vhd.expand',
  'vhd.merge',
  'vm.removeDrive',
  'disk.move',
  'disk.bringOnline',
  'disk.takeOffline',
  'disk.repair',
  'array.resynchronize',
  'node.drain',
  'node.evict',
  'node.restart',
  'node.installUpdates',
  'cluster.create',
  'cluster.addNode',
  'cluster.validate',
  'cluster.shutDown',
  'node.powerOn',
  'node.shutDown',
  'node.startClusterService',
  'node.stopClusterService',
  'vm.takeSnapshot',
  'vm.applySnapshot',
  'vm.mergeDisks',
  'vm.export',
  'vm.import',
  'backup.run',
  'backup.machine',
  'backup.restore',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something that takes time. Its progress is computed from its clock; no progress channel exists. */
export interface Task {
  readonly kind: 'task';
  readonly id: TaskId;
  readonly what: TaskKind;
  readonly object: RecordIdOf<
    | 'vm'
    | 'group'
    | 'node'
    | 'cluster'
    | 'disk'
    | 'vhd'
    | 'array'
    | 'world'
    | 'backupJob'
    | 'backup'
  >;
  readonly node: NodeId | null;
  readonly state: 'running' | 'completed' | 'failed' | 'cancelled';
  readonly startedAt: SimMs;
  /** When it is expected to end; null where that is not known. */
  readonly dueAt: SimMs | null;
  readonly finishedAt: SimMs | null;
  readonly fault: Fault | null;
}
