import type { Command } from '../../../src-shared/commands/index';
import type {
  Group,
  OfflineAction,
  Priority,
  ResourcePolicy,
} from '../../../src-shared/model/cluster';
import type { NodeId } from '../../../src-shared/model/tables';

/** What a person may edit of a group and its main resource, as it is written while it is edited. */
export interface GroupDraft {
  readonly name: string;
  readonly preferredOwners: readonly NodeId[];
  readonly possibleOwners: readonly NodeId[];
  readonly configurationOwners: readonly NodeId[];
  readonly autoStart: boolean;
  readonly priority: Priority;
  /** Failovers in the period; empty: nodes less one. */
  readonly failovers: string;
  readonly periodHours: string;
  readonly failback: 'prevent' | 'atOnce' | 'between';
  readonly fromHour: string;
  readonly toHour: string;
  /** Class names with commas between them. */
  readonly classes: string;
  readonly policy: PolicyDraft;
  readonly offlineAction: OfflineAction;
  readonly checkHeartbeat: boolean;
}

/** Policies as the pages show them: `mm:ss` and `hh:mm` as Windows writes them (failover-cluster §9). */
export interface PolicyDraft {
  readonly restartAction: '0' | '1' | '2';
  readonly restarts: string;
  /** `mm:ss`. */
  readonly period: string;
  /** Seconds with a decimal point. */
  readonly delay: string;
  /** Whether it is tried again at all, and after `hh:mm`. */
  readonly retries: boolean;
  readonly retry: string;
  /** `mm:ss`. */
  readonly pending: string;
  readonly looksAlive: string;
  readonly isAlive: string;
  readonly separateMonitor: boolean;
}

const hourMs = 3_600_000;
const two = (value: number) => String(value).padStart(2, '0');

const minutesAndSeconds = (ms: number) =>
  `${two(Math.floor(ms / 60_000))}:${two(Math.floor((ms % 60_000) / 1000))}`;
const hoursAndMinutes = (ms: number) =>
  `${two(Math.floor(ms / hourMs))}:${two(Math.floor((ms % hourMs) / 60_000))}`;

function policyDraftOf(policy: ResourcePolicy): PolicyDraft {
  return {
    restartAction: `${policy.restartAction}`,
    restarts: String(policy.restartThreshold),
    period: minutesAndSeconds(policy.restartPeriodMs),
    delay: String(policy.restartDelayMs / 1000),
    retries: policy.retryPeriodMs !== null,
    retry: hoursAndMinutes(policy.retryPeriodMs ?? hourMs),
    pending: minutesAndSeconds(policy.pendingTimeoutMs),
    looksAlive: minutesAndSeconds(policy.looksAliveMs),
    isAlive: minutesAndSeconds(policy.isAliveMs),
    separateMonitor: policy.separateMonitor,
  };
}

/** The draft of a group whose main resource follows a policy. */
export function groupDraftOf(group: Group, policy: ResourcePolicy): GroupDraft {
  const { allowed, window } = group.failback;
  return {
    name: group.name,
    preferredOwners: group.preferredOwners,
    possibleOwners: group.possibleOwners,
    configurationOwners: group.configurationOwners,
    autoStart: group.autoStart,
    priority: group.priority,
    failovers: group.failoverThreshold === null ? '' : String(group.failoverThreshold),
    periodHours: String(group.failoverPeriodMs / hourMs),
    failback: !allowed ? 'prevent' : window === null ? 'atOnce' : 'between',
    fromHour: String(window?.fromHour ?? 22),
    toHour: String(window?.toHour ?? 4),
    classes: group.antiAffinity.join(', '),
    policy: policyDraftOf(policy),
    offlineAction: group.offlineAction,
    checkHeartbeat: group.checkHeartbeat,
  };
}

function whole(text: string, least: number, most: number): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null;
  const value = Number(text.trim());
  return value >= least && value <= most ? value : null;
}

/** `5:00` in milliseconds, where the first number counts `unitMs`; null where it is no such time. */
function timeMs(text: string, unitMs: number, leastMs: number): number | null {
  const match = /^(\d{1,4}):([0-5]\d)$/.exec(text.trim());
  if (!match) return null;
  const ms = Number(match[1]) * unitMs + (Number(match[2]) * unitMs) / 60;
  return ms >= leastMs && ms <= 168 * hourMs ? ms : null;
}

function delayMs(text: string): number | null {
  const written = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,3})?$/.test(written) ? Math.round(Number(written) * 1000) : null;
}

function policyOfDraft(draft: PolicyDraft): ResourcePolicy | null {
  const restartThreshold = whole(draft.restarts, 0, 100);
  const restartPeriodMs = timeMs(draft.period, 60_000, 1000);
  const restartDelayMs = delayMs(draft.delay);
  const retryMs = timeMs(draft.retry, hourMs, 60_000);
  const pendingTimeoutMs = timeMs(draft.pending, 60_000, 1000);
  const looksAliveMs = timeMs(draft.looksAlive, 60_000, 1000);
  const isAliveMs = timeMs(draft.isAlive, 60_000, 1000);
  if (restartThreshold === null || restartPeriodMs === null || restartDelayMs === null) return null;
  if ((draft.retries && retryMs === null) || pendingTimeoutMs === null) return null;
  if (looksAliveMs === null || isAliveMs === null) return null;
  return {
    restartAction: Number(draft.restartAction) as 0 | 1 | 2,
    restartThreshold,
    restartDelayMs,
    restartPeriodMs,
    retryPeriodMs: draft.retries ? retryMs : null,
    pendingTimeoutMs,
    looksAliveMs,
    isAliveMs,
    separateMonitor: draft.separateMonitor,
  };
}

export type GroupProblem =
  | 'name'
  | 'failovers'
  | 'period'
  | 'hours'
  | `policy.${'restarts' | 'period' | 'delay' | 'retry' | 'pending' | 'looksAlive' | 'isAlive'}`;

/** What is wrong with a draft; empty when it can be applied. */
export function groupProblems(draft: GroupDraft): ReadonlySet<GroupProblem> {
  const { policy } = draft;
  const failsBack = draft.failback === 'between';
  const wrong: Readonly<Record<GroupProblem, boolean>> = {
    name: draft.name.length === 0 || draft.name.trim() !== draft.name,
    failovers: draft.failovers.trim() !== '' && whole(draft.failovers, 0, 1000) === null,
    period: whole(draft.periodHours, 1, 168) === null,
    hours:
      failsBack && (whole(draft.fromHour, 0, 23) === null || whole(draft.toHour, 0, 23) === null),
    'policy.restarts': whole(policy.restarts, 0, 100) === null,
    'policy.period': timeMs(policy.period, 60_000, 1000) === null,
    'policy.delay': delayMs(policy.delay) === null,
    'policy.retry': policy.retries && timeMs(policy.retry, hourMs, 60_000) === null,
    'policy.pending': timeMs(policy.pending, 60_000, 1000) === null,
    'policy.looksAlive': timeMs(policy.looksAlive, 60_000, 1000) === null,
    'policy.isAlive': timeMs(policy.isAlive, 60_000, 1000) === null,
  };
  return new Set((Object.keys(wrong) as GroupProblem[]).filter((problem) => wrong[problem]));
}

type Configure = Extract<Command, { name: 'group.configure' }>;

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

function failbackOf(draft: GroupDraft): Group['failback'] {
  if (draft.failback === 'prevent') return { allowed: false, window: null };
  if (draft.failback === 'atOnce') return { allowed: true, window: null };
  const fromHour = whole(draft.fromHour, 0, 23) ?? 0;
  const toHour = whole(draft.toHour, 0, 23) ?? 0;
  return { allowed: true, window: { fromHour, toHour } };
}

/** The command that makes the group what the draft says; null when nothing differs. */
export function groupCommand(
  group: Group,
  present: ResourcePolicy,
  draft: GroupDraft,
): Configure | null {
  const policy = policyOfDraft(draft.policy);
  const antiAffinity = draft.classes
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const wanted: Omit<Configure['args'], 'group'> = {
    name: draft.name,
    preferredOwners: [...draft.preferredOwners],
    possibleOwners: [...draft.possibleOwners],
    configurationOwners: [...draft.configurationOwners],
    autoStart: draft.autoStart,
    priority: draft.priority,
    failoverThreshold: draft.failovers.trim() === '' ? null : whole(draft.failovers, 0, 1000),
    failoverPeriodMs: (whole(draft.periodHours, 1, 168) ?? 1) * hourMs,
    failback: failbackOf(draft),
    antiAffinity,
    policy,
    offlineAction: draft.offlineAction,
    checkHeartbeat: draft.checkHeartbeat,
  };
  const before: Readonly<Record<string, unknown>> = { ...group, policy: present };
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => !same(value, before[field])),
  );
  if (Object.keys(changes).length === 0) return null;
  return { name: 'group.configure', args: { group: group.id, ...changes } };
}
