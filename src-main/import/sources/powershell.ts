import type { Collected } from '../collected';
import { keyOf } from '../collected';
import type { Row } from '../values';
import {
  booleanOf,
  isRow,
  listOf,
  mibOfBytes,
  momentOf,
  stateOf,
  textOf,
  wholeOf,
} from '../values';
import { clusterReaders } from './powershell-cluster';
import type { ObjectReader } from './powershell-reader';
import { reading } from './powershell-reader';

/*
 * Objects of Hyper-V and cluster cmdlets, from JSON or from Clixml. Which cmdlet an object is of is told by
 * the properties only it has, so that a file may hold one list, or several under any names.
 */

const vm: ObjectReader = {
  kind: 'Get-VM',
  is: (row) => 'MemoryStartup' in row && 'ProcessorCount' in row && !('SnapshotType' in row),
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-VM', 'vm', row);
    const name = seen.text('name', 'VMName', 'Name');
    if (name === null) {
      collected.note('noName', 'Get-VM');
      return;
    }
    const host = seen.text('host', 'ComputerName');
    const state = stateOf(seen.value('state', 'State'));
    if (state === 'paused') collected.note('pausedAsRunning', name);
    const generation = wholeOf(seen.value('generation', 'Generation'));
    collected.vm({
      name,
      id: seen.text('id', 'VMId', 'Id'),
      host,
      state: state === 'paused' ? 'running' : state,
      processors: wholeOf(seen.value('processors', 'ProcessorCount')),
      memoryMiB: mibOfBytes(seen.value('memoryMiB', 'MemoryStartup')),
      minimumMiB: mibOfBytes(seen.value('minimumMiB', 'MemoryMinimum')),
      maximumMiB: mibOfBytes(seen.value('maximumMiB', 'MemoryMaximum')),
      dynamicMemory: booleanOf(seen.value('dynamicMemory', 'DynamicMemoryEnabled')),
      generation: generation === 1 || generation === 2 ? generation : null,
      notes: seen.text('notes', 'Notes'),
      path: seen.text('path', 'Path'),
      clustered: booleanOf(seen.value('clustered', 'IsClustered')),
    });
    const parts = { vm: name, host };
    for (const drive of partsOf(collected, name, seen.value('disks', 'HardDrives'))) {
      readDrive(collected, file, { ...parts, row: drive });
    }
    for (const adapter of partsOf(collected, name, seen.value('adapters', 'NetworkAdapters'))) {
      readAdapter(collected, file, { ...parts, row: adapter });
    }
    if (host !== null) collected.host({ name: host });
    seen.rest();
  },
};

interface Part {
  readonly vm: string;
  readonly host: string | null;
  readonly row: Row;
}

/** Nested objects; where the depth of `ConvertTo-Json` cut them, texts stand in their place. */
function partsOf(collected: Collected, vm: string, value: unknown): readonly Row[] {
  const all = listOf(value);
  const rows = all.filter(isRow);
  const isCut = all.length > 0 && rows.length === 0;
  if (isCut) collected.note('depthCut', vm, textOf(all[0]) ?? '');
  return rows;
}

function readDrive(collected: Collected, file: string, { vm: name, host, row }: Part): void {
  const seen = reading(collected, file, 'HardDrives', 'disk', row);
  const path = seen.text('path', 'Path');
  const controller = textOf(seen.value('controller', 'ControllerType'));
  if (path === null) return;
  collected.diskOfPath({
    vm: name,
    host,
    path,
    // Enumerations arrive as numbers: 0 is IDE, 1 is SCSI.
    controller: controller === '0' || /ide/i.test(controller ?? '') ? 'ide' : 'scsi',
    raw: /^disk \d+/i.test(path),
  });
  seen.rest();
}

function readAdapter(collected: Collected, file: string, { vm: name, host, row }: Part): void {
  const seen = reading(collected, file, 'NetworkAdapters', 'adapter', row);
  const vlanSetting = seen.value('vlan', 'VlanSetting');
  const vlan = isRow(vlanSetting) ? wholeOf(vlanSetting['AccessVlanId']) : wholeOf(vlanSetting);
  collected.adapters.push({
    vm: name,
    host,
    network: seen.text('network', 'SwitchName'),
    portGroup: null,
    mac: seen.text('mac', 'MacAddress'),
    vlan: vlan !== null && vlan > 0 && vlan < 4095 ? vlan : null,
    legacy: booleanOf(seen.value('legacy', 'IsLegacy')) === true,
  });
  seen.rest();
}

const host: ObjectReader = {
  kind: 'Get-VMHost',
  is: (row) => 'LogicalProcessorCount' in row && 'MemoryCapacity' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-VMHost', 'host', row);
    const name = seen.text('name', 'ComputerName', 'Name');
    if (name === null) return;
    const logical = wholeOf(seen.value('coresPerSocket', 'LogicalProcessorCount'));
    collected.host({
      name,
      memoryMiB: mibOfBytes(seen.value('memoryMiB', 'MemoryCapacity')),
      // It tells logical processors only; they stand as cores of one socket until another file knows better.
      ...(logical === null ? {} : { sockets: 1, coresPerSocket: logical, threadsPerCore: 1 }),
    });
    seen.rest();
  },
};

const virtualSwitch: ObjectReader = {
  kind: 'Get-VMSwitch',
  is: (row) => 'SwitchType' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-VMSwitch', 'switch', row);
    const name = seen.text('name', 'Name');
    const type = textOf(seen.value('type', 'SwitchType'))?.toLowerCase() ?? '';
    if (name === null) return;
    collected.switch({
      name,
      host: seen.text('host', 'ComputerName'),
      type: /^(0|private)$/.test(type)
        ? 'private'
        : /^(1|internal)$/.test(type)
          ? 'internal'
          : 'external',
    });
    seen.rest();
  },
};

const snapshot: ObjectReader = {
  kind: 'Get-VMSnapshot',
  is: (row) => 'SnapshotType' in row && 'VMName' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-VMSnapshot', 'snapshot', row);
    const name = seen.text('vm', 'VMName');
    if (name === null) return;
    collected.snapshots.push({
      vm: name,
      host: seen.text('host', 'ComputerName'),
      name: seen.text('name', 'Name') ?? '',
      createdAt: momentOf(seen.value('createdAt', 'CreationTime')),
      sizeMiB: null,
    });
    seen.rest();
  },
};

const disk: ObjectReader = {
  kind: 'Get-VHD',
  is: (row) => 'VhdType' in row && 'Path' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-VHD', 'disk', row);
    const path = seen.text('path', 'Path');
    const type = textOf(seen.value('type', 'VhdType'))?.toLowerCase() ?? '';
    const place = collected.disks.findIndex(
      (each) => path !== null && keyOf(each.path ?? '') === keyOf(path),
    );
    const known = collected.disks[place];
    if (!known) return;
    collected.disks[place] = {
      ...known,
      sizeMiB: mibOfBytes(seen.value('sizeMiB', 'Size')),
      usedMiB: mibOfBytes(seen.value('usedMiB', 'FileSize')),
      type: /^(2|fixed)$/.test(type) ? 'fixed' : 'dynamic',
    };
    seen.rest();
  },
};

/** Ordered: sizes of disks are added to machines that were read before. */
const readers: readonly ObjectReader[] = [
  vm,
  host,
  virtualSwitch,
  snapshot,
  ...clusterReaders,
  disk,
];

/** Objects of one cmdlet, as lists anywhere in the file. */
export function powerShellObjects(value: unknown): readonly Row[] {
  const rows: Row[] = [];
  const visit = (each: unknown, depth: number) => {
    for (const item of listOf(each)) {
      if (!isRow(item)) {
        if (Array.isArray(item) && depth < 4) visit(item, depth + 1);
        continue;
      }
      if (readers.some((reader) => reader.is(item))) rows.push(item);
      else if (depth < 4)
        for (const inner of Object.values(item))
          if (typeof inner === 'object') visit(inner, depth + 1);
    }
  };
  visit(value, 0);
  return rows;
}

export function readPowerShell(collected: Collected, file: string, rows: readonly Row[]): void {
  for (const reader of readers) {
    for (const row of rows) {
      if (readers.find((each) => each.is(row)) === reader) reader.read(collected, file, row);
    }
  }
}
