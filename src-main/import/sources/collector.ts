import { z } from 'zod';
import type { Collected } from '../collected';
import { refuseImport } from '../bytes/limits';
import type { Row } from '../values';
import {
  booleanOf,
  isRow,
  listOf,
  mibOfBytes,
  momentOf,
  stateOf,
  subnetOf,
  textOf,
  wholeOf,
  wordsOf,
} from '../values';
import { reading } from './powershell-reader';

/*
 * `twin.json` of our own collector (assets/collector). Sections may be empty, and every failure of the
 * collector stands in `errors`; a section it could not read leaves defaults, not a refusal.
 */

export const collectorSchemaVersion = 1;

const head = z.looseObject({ schema: z.literal('hyperlab-twin'), schemaVersion: z.int().min(1) });

export function isCollector(value: unknown): value is Row {
  return isRow(value) && value['schema'] === 'hyperlab-twin';
}

export function readCollector(collected: Collected, file: string, value: Row): void {
  const parsed = head.safeParse(value);
  if (!parsed.success)
    return refuseImport({ code: 'import.malformed', file, format: 'twin.json', line: 0 });
  const version = parsed.data.schemaVersion;
  if (version > collectorSchemaVersion) {
    const supported = collectorSchemaVersion;
    return refuseImport({ code: 'import.newerSchema', file, version, supported });
  }
  for (const [section, read] of Object.entries(sections)) {
    for (const row of listOf(value[section]).filter(isRow)) read(collected, file, row);
  }
  for (const error of listOf(value['errors']).filter(isRow)) {
    collected.note('collectorError', textOf(error['step']) ?? '', textOf(error['message']) ?? '');
  }
}

type Section = (collected: Collected, file: string, row: Row) => void;

/** Ordered: sizes of disks are added to those the machines name. */
const sections: Readonly<Record<string, Section>> = {
  cluster: (collected, file, row) => {
    const seen = reading(collected, file, 'cluster', 'cluster', row);
    const name = seen.text('name', 'name');
    if (name === null) return;
    const witness = seen.text('witness', 'witness');
    const share =
      /share/i.test(seen.text('quorum', 'quorum') ?? '') || (witness ?? '').startsWith('\\\\');
    collected.cluster({
      name,
      quorum:
        witness === null
          ? 'nodeMajority'
          : share
            ? 'nodeAndFileShareMajority'
            : 'nodeAndDiskMajority',
      witness: witness === null ? null : { type: share ? 'fileShare' : 'disk', name: witness },
      sameSubnetDelayMs: wholeOf(seen.value('sameSubnetDelayMs', 'sameSubnetDelay')),
      sameSubnetThreshold: wholeOf(seen.value('sameSubnetThreshold', 'sameSubnetThreshold')),
    });
    seen.rest();
  },
  nodes: (collected, file, row) => {
    const seen = reading(collected, file, 'nodes', 'host', row);
    const name = seen.text('name', 'name');
    if (name === null) return;
    const sockets = wholeOf(seen.value('sockets', 'sockets'));
    const cores = wholeOf(seen.value('coresPerSocket', 'cores'));
    const logical = wholeOf(seen.value('threadsPerCore', 'logicalProcessors'));
    collected.host({
      name,
      cluster: seen.text('cluster', 'cluster'),
      system: seen.text('system', 'os'),
      processor: seen.text('processor', 'processor'),
      sockets,
      coresPerSocket: sockets && cores ? Math.ceil(cores / sockets) : null,
      threadsPerCore: cores && logical ? (logical > cores ? 2 : 1) : null,
      memoryMiB: mibOfBytes(seen.value('memoryMiB', 'memoryBytes')),
      weight: wholeOf(seen.value('weight', 'weight')) === 0 ? 0 : null,
    });
    seen.rest();
  },
  networks: (collected, file, row) => {
    const seen = reading(collected, file, 'networks', 'network', row);
    const name = seen.text('name', 'name');
    const role = wholeOf(seen.value('role', 'role'));
    if (name === null) return;
    collected.network({
      name,
      cluster: seen.text('cluster', 'cluster'),
      role: role === 3 ? 'clusterAndClient' : role === 1 ? 'cluster' : role === 0 ? 'none' : null,
      subnet: subnetOf(seen.value('subnet', 'address')),
      metric: wholeOf(seen.value('metric', 'metric')),
    });
    seen.rest();
  },
  volumes: (collected, file, row) => {
    const seen = reading(collected, file, 'volumes', 'volume', row);
    const name = seen.text('name', 'name');
    if (name === null) return;
    const capacityMiB = mibOfBytes(seen.value('capacityMiB', 'sizeBytes'));
    const freeMiB = mibOfBytes(seen.value('usedMiB', 'freeBytes'));
    collected.volume({
      name,
      cluster: seen.text('cluster', 'cluster'),
      owner: seen.text('owner', 'owner'),
      root: seen.text('root', 'path'),
      capacityMiB,
      usedMiB: capacityMiB === null || freeMiB === null ? null : Math.max(0, capacityMiB - freeMiB),
    });
    seen.rest();
  },
  switches: (collected, file, row) => {
    const seen = reading(collected, file, 'switches', 'switch', row);
    const name = seen.text('name', 'name');
    const type = seen.text('type', 'type')?.toLowerCase();
    if (name === null) return;
    collected.switch({
      name,
      host: seen.text('host', 'host'),
      type: type === 'internal' || type === 'private' || type === 'external' ? type : null,
    });
    seen.rest();
  },
  vms: readVm,
  groups: (collected, file, row) => {
    const seen = reading(collected, file, 'groups', 'vm', row);
    const id = seen.text('id', 'vmId')?.toLowerCase();
    const group = seen.text('name', 'vm');
    // A group may be called otherwise than its machine.
    const machine = [...collected.vms.values()].find(
      (vm) => vm.id !== null && vm.id.toLowerCase() === id,
    );
    const name = machine?.name ?? group;
    const priority = wholeOf(seen.value('priority', 'priority'));
    if (name === null) return;
    collected.vm({
      name,
      host: seen.text('host', 'owner'),
      clustered: true,
      priority:
        priority === 3000
          ? 'high'
          : priority === 1000
            ? 'low'
            : priority === 0
              ? 'noAutoStart'
              : null,
      antiAffinity: wordsOf(seen.value('antiAffinity', 'antiAffinity')),
      preferredOwners: wordsOf(seen.value('preferredOwners', 'preferredOwners')),
    });
    seen.rest();
  },
  vhds: (collected, file, row) => {
    const seen = reading(collected, file, 'vhds', 'disk', row);
    const path = seen.text('path', 'path');
    const place = collected.disks.findIndex(
      (disk) => disk.path?.toLowerCase() === path?.toLowerCase(),
    );
    const known = collected.disks[place];
    if (!known || path === null) return;
    collected.disks[place] = {
      ...known,
      sizeMiB: mibOfBytes(seen.value('sizeMiB', 'sizeBytes')),
      usedMiB: mibOfBytes(seen.value('usedMiB', 'fileBytes')),
      type: seen.text('type', 'type')?.toLowerCase() === 'fixed' ? 'fixed' : 'dynamic',
    };
    seen.rest();
  },
  snapshots: (collected, file, row) => {
    const seen = reading(collected, file, 'snapshots', 'snapshot', row);
    const vm = seen.text('vm', 'vm');
    if (vm === null) return;
    collected.snapshots.push({
      vm,
      host: seen.text('host', 'host'),
      name: seen.text('name', 'name') ?? '',
      createdAt: momentOf(seen.value('createdAt', 'createdAt')),
      sizeMiB: null,
    });
    seen.rest();
  },
};

function readVm(collected: Collected, file: string, row: Row): void {
  const seen = reading(collected, file, 'vms', 'vm', row);
  const name = seen.text('name', 'name');
  if (name === null) {
    collected.note('noName', 'vms');
    return;
  }
  const host = seen.text('host', 'host');
  const state = stateOf(seen.value('state', 'state'));
  if (state === 'paused') collected.note('pausedAsRunning', name);
  collected.vm({
    name,
    id: seen.text('id', 'id'),
    host,
    state: state === 'paused' ? 'running' : state,
    processors: wholeOf(seen.value('processors', 'processors')),
    memoryMiB: mibOfBytes(seen.value('memoryMiB', 'memoryBytes')),
    minimumMiB: mibOfBytes(seen.value('minimumMiB', 'minimumBytes')),
    maximumMiB: mibOfBytes(seen.value('maximumMiB', 'maximumBytes')),
    dynamicMemory: booleanOf(seen.value('dynamicMemory', 'dynamicMemory')),
    generation: wholeOf(seen.value('generation', 'generation')) === 2 ? 2 : 1,
    guest: seen.text('guest', 'guest'),
    notes: seen.text('notes', 'notes'),
    path: seen.text('path', 'path'),
    clustered: booleanOf(seen.value('clustered', 'clustered')),
  });
  for (const path of wordsOf(seen.value('disks', 'disks'))) {
    collected.diskOfPath({
      vm: name,
      host,
      path,
      controller: null,
      raw: false,
    });
  }
  for (const adapter of listOf(seen.value('adapters', 'adapters')).filter(isRow)) {
    const vlan = wholeOf(adapter['vlan']);
    collected.adapters.push({
      vm: name,
      host,
      network: textOf(adapter['switch']),
      portGroup: null,
      mac: textOf(adapter['mac']),
      vlan: vlan !== null && vlan > 0 && vlan < 4095 ? vlan : null,
      legacy: booleanOf(adapter['legacy']) === true,
    });
  }
  seen.rest();
}
