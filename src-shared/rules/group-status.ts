import type { Group } from '../model/cluster';
import type { Reader } from '../reader';
import { profileOf, workerOf } from './facts';
import { viewOfGroup } from './group-facts';
import { placementOf } from './placement';

/** Group status flags with the numbers of failover-cluster §3.1, those the simulation can tell. */
export const groupFlagNumber = {
  locked: 1,
  preempted: 2,
  queued: 4,
  physicalResourcesLacking: 8,
  waitingToStart: 16,
  embeddedFailure: 32,
  offlineAntiAffinityConflict: 64,
  unmonitored: 256,
  waitingForDependencies: 4096,
} as const;
export type GroupFlag = keyof typeof groupFlagNumber;

/** What can be said of a group beside its state, in the order of the numbers. */
export function groupFlags(reader: Reader, group: Group): readonly GroupFlag[] {
  const worker = group.vm === null ? undefined : workerOf(reader, group.vm);
  const owner = group.owner === null ? undefined : reader.get<'node'>(group.owner);
  const holds: Readonly<Record<GroupFlag, boolean>> = {
    locked: group.moveTo !== null || worker?.operation === 'migrating',
    preempted: group.preemptedBy !== null,
    queued: group.waiting === 'placement' && group.state === 'pending',
    physicalResourcesLacking: group.state === 'failed' && verdict(reader, group) === 'memory',
    waitingToStart: group.waiting === 'startSlot' || group.waiting === 'quorum',
    embeddedFailure: worker?.heartbeat === 'lostCommunication',
    offlineAntiAffinityConflict: group.state !== 'online' && verdict(reader, group) === 'conflict',
    unmonitored: owner !== undefined && owner.isolatedSince !== null,
    waitingForDependencies: group.waiting === 'storage',
  };
  return (Object.keys(groupFlagNumber) as GroupFlag[]).filter((flag) => holds[flag]);
}

/** Why the cluster would not place it now; null in 2008 R2, which looks at neither. */
function verdict(reader: Reader, group: Group): 'memory' | 'conflict' | null {
  if (!profileOf(reader).groups.placementByMemory.value) return null;
  const view = viewOfGroup(reader, group);
  if (!view?.quorate) return null;
  const { lacksMemory, conflict } = placementOf(reader, { ...group, tried: [] }, view);
  return conflict ? 'conflict' : lacksMemory ? 'memory' : null;
}
