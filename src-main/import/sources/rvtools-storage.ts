import type { Collected } from '../collected';
import { booleanOf } from '../values';
import type { Table } from './table';
import { eachRow } from './table';

function vDisk(collected: Collected, table: Table): void {
  const names = {
    vm: ['vm', 'vmname'],
    host: ['host'],
    name: ['disk', 'label'],
    path: ['diskpath', 'path'],
    sizeMiB: ['capacitymb'],
    thin: ['thin'],
    raw: ['raw'],
    controller: ['controller'],
    template: ['template'],
  } as const;
  eachRow(collected, table, 'disk', names, (row) => {
    const vm = row.text('vm');
    if (vm === null || booleanOf(row.value('template')) === true) return;
    const thin = booleanOf(row.value('thin'));
    collected.disks.push({
      vm,
      host: row.text('host'),
      name: row.text('name') ?? '',
      path: row.text('path'),
      sizeMiB: row.whole('sizeMiB'),
      usedMiB: null,
      type: thin === null ? null : thin ? 'dynamic' : 'fixed',
      format: null,
      controller: /ide/i.test(row.text('controller') ?? '') ? 'ide' : 'scsi',
      raw: booleanOf(row.value('raw')) === true,
    });
  });
}

function vDatastore(collected: Collected, table: Table): void {
  const names = {
    name: ['name'],
    hosts: ['hosts'],
    capacityMiB: ['capacitymb'],
    usedMiB: ['inusemb'],
    freeMiB: ['freemb'],
  } as const;
  eachRow(collected, table, 'volume', names, (row) => {
    const name = row.text('name');
    if (name === null) return;
    const capacityMiB = row.whole('capacityMiB');
    const freeMiB = row.whole('freeMiB');
    const rest =
      capacityMiB !== null && freeMiB !== null ? Math.max(0, capacityMiB - freeMiB) : null;
    collected.volume({
      name,
      root: `[${name}]`,
      hosts: (row.text('hosts') ?? '').split(/[,;]/).flatMap((host) => host.trim() || []),
      capacityMiB,
      usedMiB: row.whole('usedMiB') ?? rest,
    });
  });
}

/** What guests use of their file systems, for machines of which vInfo does not say what they take. */
function vPartition(collected: Collected, table: Table): void {
  const names = {
    vm: ['vm', 'vmname'],
    host: ['host'],
    usedMiB: ['consumedmb'],
    template: ['template'],
  } as const;
  const machines = new Map<string, { name: string; host: string | null; usedMiB: number }>();
  eachRow(collected, table, 'vm', names, (row) => {
    const name = row.text('vm');
    const usedMiB = row.whole('usedMiB');
    if (name === null || usedMiB === null || booleanOf(row.value('template')) === true) return;
    const host = row.text('host');
    const key = `${host ?? ''}/${name}`;
    machines.set(key, { name, host, usedMiB: (machines.get(key)?.usedMiB ?? 0) + usedMiB });
  });
  for (const machine of machines.values()) collected.vm(machine);
}

export const readRvToolsStorage = { vDisk, vPartition, vDatastore } as const;
