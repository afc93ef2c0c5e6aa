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

export const readRvToolsStorage = { vDisk, vDatastore } as const;
