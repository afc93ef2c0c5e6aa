import { importLimits, tooMuch } from '../bytes/limits';
import type { Collected } from '../collected';
import { isRow, booleanOf, listOf, mibOfGb, stateOf, wordsOf } from '../values';
import type { Row } from '../values';
import type { Table } from './table';
import { columnKey, eachRow } from './table';
import { readSnapshots } from './snapshots';

/*
 * HVTools: lists with the columns of its window (ux §3.1), as CSV or as JSON. It is young; columns nobody knows
 * are listed as ignored and harm nothing.
 */

const vmColumns = {
  name: ['vmname', 'name'],
  id: ['vmid'],
  state: ['state', 'vmstate'],
  processors: ['cpucount', 'processorcount'],
  startupMiB: ['memorystartupmb'],
  assignedMiB: ['memoryassignedmb'],
  dynamic: ['dynamicmemory'],
  diskGb: ['totaldiskgb'],
  generation: ['generation'],
  clustered: ['isclustered'],
  host: ['ownernode', 'currenthost', 'host', 'hostname', 'computername'],
  deleted: ['isdeleted'],
  priority: ['priority'],
  owners: ['preferredowners'],
} as const;

function readVms(collected: Collected, table: Table): void {
  eachRow(collected, table, 'vm', vmColumns, (row) => {
    const name = row.text('name');
    if (name === null || booleanOf(row.value('deleted')) === true) return;
    const state = stateOf(row.value('state'));
    const generation = row.whole('generation');
    collected.vm({
      name,
      id: row.text('id'),
      state: state === 'paused' ? 'running' : state,
      processors: row.whole('processors'),
      memoryMiB: row.whole('startupMiB') || row.whole('assignedMiB'),
      dynamicMemory: booleanOf(row.value('dynamic')),
      diskMiB: mibOfGb(row.value('diskGb')),
      generation: generation === 1 || generation === 2 ? generation : null,
      clustered: booleanOf(row.value('clustered')),
      host: row.text('host'),
      preferredOwners: wordsOf(row.value('owners')),
    });
  });
}

function readHosts(collected: Collected, table: Table): void {
  const names = {
    name: ['hostname'],
    cluster: ['clustername'],
    system: ['os'],
    processor: ['processor'],
    sockets: ['sockets'],
    cores: ['cores'],
    logical: ['logicalcpus'],
    memoryGb: ['totalramgb'],
  } as const;
  eachRow(collected, table, 'host', names, (row) => {
    const name = row.text('name');
    if (name === null) return;
    const [sockets, cores, logical] = [
      row.whole('sockets'),
      row.whole('cores'),
      row.whole('logical'),
    ];
    const cluster = row.text('cluster');
    if (cluster !== null) collected.cluster({ name: cluster });
    collected.host({
      name,
      cluster,
      system: row.text('system'),
      processor: row.text('processor'),
      sockets,
      coresPerSocket: sockets && cores ? Math.ceil(cores / sockets) : null,
      threadsPerCore: cores && logical ? (logical > cores ? 2 : 1) : null,
      memoryMiB: mibOfGb(row.value('memoryGb')),
    });
  });
}

function readDisks(collected: Collected, table: Table): void {
  const names = {
    vm: ['vmname'],
    host: ['currenthost', 'host'],
    name: ['diskname'],
    path: ['diskpath'],
    type: ['disktype'],
    format: ['diskformat'],
    maxGb: ['maxsizegb'],
    fileGb: ['filesizegb'],
    controller: ['controllertype'],
    attachment: ['attachmenttype'],
  } as const;
  eachRow(collected, table, 'disk', names, (row) => {
    const vm = row.text('vm');
    if (vm === null) return;
    const format = row.text('format')?.toLowerCase();
    collected.disks.push({
      vm,
      host: row.text('host'),
      name: row.text('name') ?? '',
      path: row.text('path'),
      sizeMiB: mibOfGb(row.value('maxGb')),
      usedMiB: mibOfGb(row.value('fileGb')),
      type: /fixed/i.test(row.text('type') ?? '') ? 'fixed' : 'dynamic',
      format: format === 'vhd' || format === 'vhdx' ? format : null,
      controller: /ide/i.test(row.text('controller') ?? '') ? 'ide' : 'scsi',
      raw: /physical|pass/i.test(row.text('attachment') ?? ''),
    });
  });
}

function readCheckpoints(collected: Collected, table: Table): void {
  const names = {
    vm: ['vmname'],
    host: ['host'],
    name: ['checkpointname'],
    createdAt: ['created'],
    sizeMiB: ['sizemb'],
  };
  readSnapshots(collected, table, names);
}

/** The list a table is, by the columns only this list has. */
function readerOf(table: Table) {
  const keys = new Set(table.columns.map((column) => columnKey(column, table.name)));
  if (keys.has('checkpointname')) return readCheckpoints;
  if (keys.has('diskpath') && keys.has('vmname')) return readDisks;
  if (keys.has('hostname') && (keys.has('totalramgb') || keys.has('logicalcpus'))) return readHosts;
  const isVm =
    keys.has('vmname') && (keys.has('cpucount') || keys.has('state') || keys.has('ownernode'));
  return isVm ? readVms : null;
}

export function isHvTools(table: Table): boolean {
  return readerOf(table) !== null;
}

export function readHvTools(collected: Collected, tables: readonly Table[]): void {
  for (const table of tables) {
    const reader = readerOf(table);
    if (reader) reader(collected, table);
    else collected.note('listUnused', table.name, table.file);
  }
}

/** The lists of a JSON export, wherever they stand; rows as objects. */
export function hvToolsTables(file: string, value: unknown): readonly Table[] {
  const tables: Table[] = [];
  const visit = (name: string, each: unknown, depth: number) => {
    const rows = listOf(each).filter(isRow);
    if (Array.isArray(each) && rows.length > 0) tables.push(tableOfRows(file, name, rows));
    else if (isRow(each) && depth < 3) {
      for (const [key, inner] of Object.entries(each)) visit(key, inner, depth + 1);
    }
  };
  visit('VMs', value, 0);
  return tables;
}

function tableOfRows(file: string, name: string, rows: readonly Row[]): Table {
  const names = new Set<string>();
  for (const row of rows) {
    for (const key of Object.keys(row)) names.add(key);
    if (names.size > importLimits.keys) tooMuch(file, 'values');
  }
  const columns = [...names];
  return { file, name, columns, rows: rows.map((row) => columns.map((column) => row[column])) };
}
