import type { Collected } from '../collected';
import { limitSigns, refuseImport } from '../bytes/limits';
import { numberOf } from '../values';

/*
 * A .vmx: `key = "value"` a line, keys in any case. It says nothing of how large disks are; those get the usual
 * size, which the preview lists.
 */

const line = /^\s*([\w.:-]+)\s*=\s*"([^"]*)"\s*$/;

/** Real ones have some hundred lines of some ten signs. */
const mostLines = 20_000;
const longestLine = 10_000;

export function isVmx(text: string): boolean {
  const beginning = text.slice(0, 4000);
  return (
    beginning.split(/\r?\n/).filter((each) => line.test(each)).length >= 3 &&
    /^\s*(memsize|displayname|virtualhw|config\.version)/im.test(beginning)
  );
}

export function readVmx(collected: Collected, file: string, text: string): void {
  const values = new Map<string, string>();
  limitSigns(file, text, ['\n'], mostLines);
  const lines = text.split(/\r?\n/);
  lines.forEach((each, index) => {
    if (/^\s*(#.*)?$/.test(each)) return;
    const match = each.length > longestLine ? null : line.exec(each);
    if (!match) refuseImport({ code: 'import.malformed', file, format: 'VMX', line: index + 1 });
    values.set((match[1] ?? '').toLowerCase(), decoded(match[2] ?? ''));
  });
  const known = new Set<string>();
  const value = (key: string, field: string): string | null => {
    known.add(key);
    if (values.has(key)) collected.map(file, 'VMX', key, field);
    return values.get(key) ?? null;
  };
  const vm = value('displayname', 'vm.name') ?? file.replace(/\.[^.]*$/, '');
  collected.vm({
    name: vm,
    state: 'off',
    processors: numberOf(value('numvcpus', 'vm.processors')) ?? 1,
    memoryMiB: numberOf(value('memsize', 'vm.memoryMiB')),
    guest: value('guestos', 'vm.guest'),
    generation: value('firmware', 'vm.generation')?.toLowerCase() === 'efi' ? 2 : 1,
  });
  for (const key of values.keys()) {
    const device = /^((ide|scsi|sata|nvme)\d+:\d+)\.filename$/.exec(key);
    if (device) {
      const name = value(key, 'disk.name') ?? '';
      const type = value(`${device[1] ?? ''}.devicetype`, 'disk.name') ?? '';
      if (!/\.vmdk$/i.test(name) || /cdrom|floppy/i.test(type)) continue;
      addDisk(collected, vm, name, device[2] === 'ide');
    }
    const card = /^(ethernet\d+)\.present$/.exec(key)?.[1];
    if (card !== undefined && value(key, 'adapter.network')?.toLowerCase() !== 'false') {
      const network = value(`${card}.networkname`, 'adapter.network');
      const mac =
        value(`${card}.address`, 'adapter.mac') ?? value(`${card}.generatedaddress`, 'adapter.mac');
      collected.adapters.push({
        vm,
        host: null,
        network,
        portGroup: null,
        mac,
        vlan: null,
        legacy: false,
      });
    }
  }
  for (const key of values.keys()) if (!known.has(key)) collected.map(file, 'VMX', key, null);
}

function addDisk(collected: Collected, vm: string, path: string, ide: boolean): void {
  collected.disks.push({
    vm,
    host: null,
    name: path,
    path: null,
    sizeMiB: null,
    usedMiB: null,
    type: null,
    format: null,
    controller: ide ? 'ide' : 'scsi',
    raw: false,
  });
}

/** `|22` stands for a quotation mark. */
const decoded = (text: string) =>
  text.replaceAll(/\|([0-9A-Fa-f]{2})/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
