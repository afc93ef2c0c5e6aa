import { z } from 'zod';
import { quorumModes } from '../../src-shared/model/cluster';
import { editions, licensedEditions, powerPlans } from '../../src-shared/model/node';
import {
  automaticRecoveries,
  automaticStartActions,
  automaticStopActions,
  bootDevices,
  enlightenments,
  workloads,
} from '../../src-shared/model/vm';
import { profileIds } from '../../src-shared/profiles/profile';
import { labSection } from './schema-lab';
import { adapters, macPool, networkCards, virtualNetworks } from './schema-switches';
import {
  oneOfClusters,
  parking,
  processor,
  singleCluster,
  storage,
  system,
} from './schema-cluster';
import { virtualDisk } from './schema-disks';
import { gpus, memoryOfVm } from './schema-memory';
import { timelineEntry } from './schema-timeline';
import { duration, id, localText, name, rate, size } from './schema-values';

/*
 * The lab file as it is written, before names are looked up and defaults are filled in. Strict: a key
 * nobody knows is a mistake of the author. `assets/labs/README.md` is its reference.
 */

/** A folder or a file as Windows writes it; nobody opens it. */
const folder = z.string().min(1).max(260);

const licenseCount = { edition: z.enum(licensedEditions), count: z.int().min(0).max(999) } as const;

const host = z.strictObject({
  name,
  edition: z.enum(editions).optional(),
  licenses: z
    .array(
      z.strictObject({ ...licenseCount, assignedDaysAgo: z.int().min(0).max(3650).optional() }),
    )
    .max(30)
    .optional(),
  sockets: z.int().min(1).max(64).optional(),
  coresPerSocket: z.int().min(1).max(128).optional(),
  threadsPerCore: z.int().min(1).max(2).optional(),
  memory: size.optional(),
  site: name.optional(),
  processor: processor.optional(),
  virtualNetworks: virtualNetworks.optional(),
  networkCards: networkCards.optional(),
  macPool: macPool.optional(),
  folders: z
    .strictObject({ virtualHardDisks: folder.optional(), virtualMachines: folder.optional() })
    .optional(),
  numaNodes: z.int().min(1).max(64).optional(),
  slat: z.boolean().optional(),
  numaSpanning: z.boolean().optional(),
  powerPlan: z.enum(powerPlans).optional(),
  parking: parking.optional(),
  maximumWatts: z.int().min(10).max(60_000).optional(),
  localDisk: z.strictObject({ size, used: size.optional() }).optional(),
  weight: z.literal([0, 1]).optional(),
  gpus: gpus.optional(),
  system: system.optional(),
});

const permille = z.int().min(0).max(1000);

const failover = z.strictObject({
  threshold: z.int().min(0).max(1000).optional(),
  period: duration.optional(),
  failback: z
    .union([
      z.enum(['prevent', 'immediately']),
      z.strictObject({ from: z.int().min(0).max(23), to: z.int().min(0).max(23) }),
    ])
    .optional(),
});

const policy = z.strictObject({
  restartAction: z.enum(['none', 'restart', 'failOver']).optional(),
  restartThreshold: z.int().min(0).max(100).optional(),
  restartDelay: duration.optional(),
  restartPeriod: duration.optional(),
  retryAfter: z.union([z.literal('never'), duration]).optional(),
  pendingTimeout: duration.optional(),
  looksAlive: duration.optional(),
  isAlive: duration.optional(),
  separateMonitor: z.boolean().optional(),
});

const vm = z.strictObject({
  name,
  node: name.optional(),
  memory: size.optional(),
  processors: z.int().min(1).max(240).optional(),
  workload: z.enum(workloads).optional(),
  tier: z.literal([1, 2, 3]).optional(),
  guest: z.string().min(1).max(100).optional(),
  boot: duration.optional(),
  shutDown: duration.optional(),
  highlyAvailable: z.boolean().optional(),
  state: z.enum(['running', 'off', 'saved']).optional(),
  notes: z.string().max(2000).optional(),
  automaticStart: z.enum(automaticStartActions).optional(),
  automaticStartDelay: duration.optional(),
  automaticStop: z.enum(automaticStopActions).optional(),
  automaticRecovery: z.enum(automaticRecoveries).optional(),
  generation: z.literal([1, 2]).optional(),
  bios: z
    .strictObject({
      numLock: z.boolean().optional(),
      bootOrder: z.array(z.enum(bootDevices)).min(1).max(5).optional(),
    })
    .optional(),
  comPorts: z.array(folder.nullable()).max(2).optional(),
  diskette: folder.optional(),
  configurationFolder: folder.optional(),
  guestInstalled: z.boolean().optional(),
  integrationServices: z
    .strictObject({
      shutdown: z.boolean().optional(),
      timeSynchronization: z.boolean().optional(),
      dataExchange: z.boolean().optional(),
      heartbeat: z.boolean().optional(),
      backup: z.boolean().optional(),
    })
    .optional(),
  autoStart: z.boolean().optional(),
  preferredOwners: z.array(name).max(64).optional(),
  possibleOwners: z.array(name).max(64).optional(),
  antiAffinity: z.array(name).max(10).optional(),
  priority: z.enum(['high', 'medium', 'low', 'noAutoStart']).optional(),
  failover: failover.optional(),
  policy: policy.optional(),
  offlineAction: z.enum(['turnOff', 'save', 'shutDown', 'shutDownForced']).optional(),
  checkHeartbeat: z.boolean().optional(),
  disk: name.optional(),
  virtualNetworks: z.array(name).max(8).optional(),
  adapters: adapters.optional(),
  processorCompatibility: z.boolean().optional(),
  limitProcessorFunctionality: z.boolean().optional(),
  enlightenment: z.enum(enlightenments).optional(),
  integrationVersion: z
    .union([z.literal('none'), z.string().regex(/^\d{1,3}(\.\d{1,6}){1,3}$/)])
    .optional(),
  dvd: z
    .strictObject({ name: z.string().min(1).max(200), place: z.enum(['host', 'shared']) })
    .optional(),
  disks: z.array(virtualDisk).max(260).optional(),
  scsiControllers: z.int().min(0).max(4).optional(),
  ...memoryOfVm,
  memoryUsed: size.optional(),
  workingSet: size.optional(),
  dirtyRate: rate.optional(),
  clients: z.int().min(0).max(100_000).optional(),
  cpuReserve: permille.optional(),
  cpuLimit: permille.min(1).optional(),
  cpuWeight: z.int().min(0).max(10_000).optional(),
});

const generate = z.strictObject({
  nodes: z.int().min(1).max(64),
  vms: z.int().min(0).max(16_000),
  cluster: name.optional(),
  standAlone: z.boolean().optional(),
  quorum: z.enum(quorumModes).optional(),
  sockets: z.int().min(1).max(64).optional(),
  coresPerSocket: z.int().min(1).max(128).optional(),
  threadsPerCore: z.int().min(1).max(2).optional(),
  memory: size.optional(),
  vmMemory: z.strictObject({ from: size, to: size }).optional(),
});

/** Where a lab comes from that was written from a real inventory; nothing follows from it. */
const twin = z.strictObject({
  sources: z.array(z.string().max(200)).max(20),
  anonymised: z.boolean(),
});

export const labFile = z.strictObject({
  hyperlab: z.literal(1),
  id,
  title: localText(100),
  description: localText(1000).optional(),
  profile: z.enum(profileIds).optional(),
  twin: twin.optional(),
  seed: z.int().min(0).max(2_147_483_647).optional(),
  startsAt: z
    .string()
    .refine((text) => isMoment(text), { error: 'file.moment' })
    .optional(),
  topology: z.string().min(1).max(60).optional(),
  cluster: singleCluster.optional(),
  clusters: z.array(oneOfClusters).min(1).max(64).optional(),
  nodes: z.array(host).min(1).max(64).optional(),
  vms: z.array(vm).max(16_000).optional(),
  generate: generate.optional(),
  spareLicenses: z.array(z.strictObject(licenseCount)).max(licensedEditions.length).optional(),
  storage: storage.optional(),
  values: z.record(z.string().max(100), z.unknown()).optional(),
  timeline: z.array(timelineEntry).max(1000).optional(),
  lab: labSection.optional(),
});

export type LabFile = z.infer<typeof labFile>;
export type HostEntry = z.infer<typeof host>;
export type VmEntry = z.infer<typeof vm>;

/** A date and time with offset that exists in the calendar: no thirtieth of February. */
function isMoment(text: string): boolean {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d([+-](0\d|1[0-4]):[0-5]\d|Z)$/.exec(
      text,
    );
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** The keys a mapping at this path may have. */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  return Object.keys(shapeInside(labFile, path) ?? {});
}

/** Follows a path through the schema: optional wrappers, lists and mappings. */
function shapeInside(schema: unknown, path: readonly PropertyKey[]): object | null {
  let part = unwrapped(schema);
  for (const key of path) {
    const inside =
      typeof key === 'number'
        ? (part as { element?: unknown }).element
        : (part as { shape?: Record<PropertyKey, unknown> }).shape?.[key];
    if (inside === undefined) return null;
    part = unwrapped(inside);
  }
  return (part as { shape?: object }).shape ?? null;
}

function unwrapped(schema: unknown): unknown {
  const inner = (schema as { def?: { innerType?: unknown } }).def?.innerType;
  return inner === undefined ? schema : unwrapped(inner);
}
