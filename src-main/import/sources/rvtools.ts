import type { ImportIssueCode } from '../../../src-shared/import/inventory';
import type { Collected } from '../collected';
import { booleanOf, stateOf } from '../values';
import type { Table } from './table';
import { eachRow } from './table';
import { readSnapshots } from './snapshots';
import { readRvToolsStorage } from './rvtools-storage';

/*
 * RVTools: one sheet a kind of object (ux §3.1). Older versions and comma separated exports name sheets and
 * columns a little otherwise; `columnKey` and the lists of names here take care of both.
 */

type SheetReader = (collected: Collected, table: Table) => void;

const vInfo: SheetReader = (collected, table) => {
  const names = {
    name: ['vm', 'vmname', 'name'],
    id: ['vmuuid', 'smbiosuuid', 'uuid', 'vmid'],
    state: ['powerstate'],
    template: ['template'],
    processors: ['cpus', 'numcpu'],
    memoryMiB: ['memory', 'memorymb'],
    diskMiB: ['totaldiskcapacitymb', 'provisionedmb'],
    usedMiB: ['inusemb'],
    cluster: ['cluster'],
    host: ['host'],
    guest: ['osaccordingtothevmwaretools', 'osaccordingtotheconfigurationfile', 'os'],
    notes: ['annotation'],
    path: ['path'],
    restart: ['harestartpriority'],
    firmware: ['firmware'],
  } as const;
  eachRow(collected, table, 'vm', names, (row) => {
    const name = row.text('name');
    if (name === null) {
      collected.note('noName', table.name);
      return;
    }
    if (booleanOf(row.value('template')) === true) {
      collected.note('template', name);
      return;
    }
    const state = stateOf(row.value('state'));
    collected.vm({
      name,
      id: row.text('id'),
      state: state === 'paused' ? 'running' : state,
      processors: row.whole('processors'),
      memoryMiB: row.whole('memoryMiB'),
      diskMiB: row.whole('diskMiB'),
      usedMiB: row.whole('usedMiB'),
      cluster: row.text('cluster'),
      host: row.text('host'),
      guest: row.text('guest'),
      notes: row.text('notes'),
      path: row.text('path'),
      priority: priorityOf(row.text('restart')),
      generation: row.text('firmware')?.toLowerCase() === 'efi' ? 2 : null,
    });
  });
};

function priorityOf(text: string | null) {
  const word = text?.toLowerCase() ?? '';
  if (word === 'disabled') return 'noAutoStart' as const;
  if (word === 'high' || word === 'highest') return 'high' as const;
  return word === 'low' || word === 'lowest' ? ('low' as const) : null;
}

const vNetwork: SheetReader = (collected, table) => {
  const names = {
    vm: ['vm', 'vmname'],
    host: ['host'],
    switch: ['switch'],
    network: ['network'],
    mac: ['macaddress', 'mac'],
    template: ['template'],
  } as const;
  eachRow(collected, table, 'adapter', names, (row) => {
    const vm = row.text('vm');
    if (vm === null || booleanOf(row.value('template')) === true) return;
    const portGroup = row.text('network');
    collected.adapters.push({
      vm,
      host: row.text('host'),
      network: row.text('switch') ?? portGroup,
      portGroup,
      mac: row.text('mac'),
      vlan: null,
      legacy: false,
    });
  });
};

const vSnapshot: SheetReader = (collected, table) => {
  const names = {
    vm: ['vm', 'vmname'],
    host: ['host'],
    name: ['name'],
    createdAt: ['datetime', 'date'],
    sizeMiB: ['sizembtotal', 'sizemb'],
  };
  readSnapshots(collected, table, names);
};

const vHost: SheetReader = (collected, table) => {
  const names = {
    name: ['host', 'name'],
    cluster: ['cluster'],
    system: ['esxversion'],
    processor: ['cpumodel'],
    sockets: ['#cpu', 'cpu'],
    coresPerSocket: ['corespercpu'],
    cores: ['#cores'],
    threads: ['htactive'],
    memoryMiB: ['#memory', 'memory', 'memorymb'],
  } as const;
  eachRow(collected, table, 'host', names, (row) => {
    const name = row.text('name');
    if (name === null) return;
    const sockets = row.whole('sockets');
    const cores = row.whole('cores');
    const threads = booleanOf(row.value('threads'));
    collected.host({
      name,
      cluster: row.text('cluster'),
      system: row.text('system'),
      processor: row.text('processor'),
      sockets,
      coresPerSocket:
        row.whole('coresPerSocket') ?? (sockets && cores ? Math.ceil(cores / sockets) : null),
      threadsPerCore: threads === null ? null : threads ? 2 : 1,
      memoryMiB: row.whole('memoryMiB'),
    });
  });
};

const vCluster: SheetReader = (collected, table) => {
  const names = { name: ['name'], restarts: ['haenabled'] } as const;
  eachRow(collected, table, 'cluster', names, (row) => {
    const name = row.text('name');
    if (name !== null)
      collected.cluster({ name, restartsMachines: booleanOf(row.value('restarts')) });
  });
};

const vPort: SheetReader = (collected, table) => {
  const names = { name: ['portgroup', 'port'], host: ['host'], vlan: ['vlan'] } as const;
  eachRow(collected, table, 'switch', names, (row) => {
    const name = row.text('name');
    if (name === null) return;
    const vlan = row.whole('vlan');
    collected.switch({ name, vlan: vlan !== null && vlan > 0 && vlan < 4095 ? vlan : null });
  });
};

const readers: Readonly<Record<string, SheetReader>> = {
  vInfo,
  vNetwork,
  vSnapshot,
  vHost,
  vCluster,
  vPort,
  dvPort: vPort,
  vDisk: readRvToolsStorage.vDisk,
  vPartition: readRvToolsStorage.vPartition,
  vDatastore: readRvToolsStorage.vDatastore,
};

/** Why the other sheets of RVTools are not read. */
const unused = new Map<string, ImportIssueCode>([
  ...['vCPU', 'vMemory'].map((sheet) => [sheet, 'sheetOfMachines'] as const),
  ...['vHBA', 'vNIC', 'vSwitch', 'dvSwitch', 'vSC_VMK', 'vMultiPath'].map(
    (sheet) => [sheet, 'sheetOfHosts'] as const,
  ),
  ...['vCD', 'vFloppy', 'vUSB', 'vTools'].map((sheet) => [sheet, 'sheetOfMedia'] as const),
  ...['vSource', 'vRP', 'vLicense', 'vFileInfo', 'vHealth', 'vMetaData'].map(
    (sheet) => [sheet, 'sheetOfRecords'] as const,
  ),
]);

/** The sheet a name stands for: comma separated exports are called `RVTools_tabvInfo`. */
export function rvToolsSheet(name: string): string | null {
  const plain = name.replace(/^rvtools_tab/i, '').replace(/\.csv$/i, '');
  return Object.keys(readers).find((known) => known.toLowerCase() === plain.toLowerCase()) ?? null;
}

/** Reads the sheets of a workbook, or one that was exported alone. */
export function readRvTools(
  collected: Collected,
  file: string,
  tables: readonly Table[],
  others: readonly string[],
): void {
  collected.platform = 'vmware';
  const found = new Set<string>();
  for (const table of tables) {
    const sheet = rvToolsSheet(table.name);
    if (sheet === null) continue;
    found.add(sheet);
    readers[sheet]?.(collected, { ...table, name: sheet });
  }
  for (const sheet of others) collected.note(unused.get(sheet) ?? 'sheetUnused', sheet, file);
  // A single sheet was exported on purpose; of a workbook it is said what it lacks.
  if (tables.length < 2) return;
  for (const sheet of ['vInfo', 'vHost', 'vDisk', 'vNetwork', 'vDatastore']) {
    if (!found.has(sheet)) collected.note('sheetMissing', sheet, file);
  }
}
