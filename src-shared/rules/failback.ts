import type { Group } from '../model/cluster';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import { worldOf } from './facts';
import { ownerList } from './placement';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The simulated local time of day in milliseconds since midnight, at a simulated moment. */
export function timeOfDayMs(reader: Reader, at: SimMs): SimMs {
  const clock = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(worldOf(reader).startsAt);
  const [hours, minutes, seconds] = [1, 2, 3].map((index) => Number(clock?.[index] ?? 0));
  const startMs = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
  return (startMs + at) % dayMs;
}

type Window = NonNullable<Group['failback']['window']>;

/** How long a window of hours is open; one that ends in the hour it begins is open that hour. */
function openMs({ fromHour, toHour }: Window): SimMs {
  return fromHour === toHour ? hourMs : ((toHour - fromHour + 24) % 24) * hourMs;
}

/** Whether failback is allowed at a moment: at once, or between two hours of the local day (§3.3). */
export function isFailbackOpen(reader: Reader, window: Window | null, at: SimMs): boolean {
  if (window === null) return true;
  const sinceMs = (timeOfDayMs(reader, at) - window.fromHour * hourMs + dayMs) % dayMs;
  return sinceMs < openMs(window);
}

/** Milliseconds until failback is allowed next; 0 where it is now. */
export function untilFailbackMs(reader: Reader, window: Window | null): SimMs {
  if (window === null || isFailbackOpen(reader, window, reader.now)) return 0;
  return (window.fromHour * hourMs - timeOfDayMs(reader, reader.now) + dayMs) % dayMs;
}

/** Whether a group is to go back to a node: it may, and prefers that node to its present owner (§3.3). */
export function failsBackTo(reader: Reader, group: Group, node: NodeId): boolean {
  if (!group.failback.allowed || !group.preferredOwners.includes(node)) return false;
  if (group.owner === null || group.owner === node) return false;
  const list = ownerList(reader, group);
  return list.indexOf(node) < list.indexOf(group.owner);
}
