import type { Collected } from '../collected';
import { attributeOf, readXml } from '../bytes/xml';
import { numberOf } from '../values';

/*
 * An OVF descriptor: machines with items of hardware by their CIM type (ux §3.3). Programs deviate where they
 * name a type by a text of their own (`OtherResourceType`); such items are left out and listed.
 */

/** A machine has some hundred elements, an appliance of many some thousand. */
const mostElements = 100_000;

/** CIM types of resources. */
const types = { processor: 3, memory: 4, ide: 5, scsi: 6, adapter: 10, disk: 17 } as const;

interface Item {
  readonly values: Record<string, string>;
}

export function readOvf(collected: Collected, file: string, text: string): void {
  const capacities = new Map<string, number | null>();
  const path: string[] = [];
  let item: Item | null = null;
  let items: Item[] = [];
  let machine: { id: string; name: string; guest: string } | null = null;
  let words: string[] = [];
  readXml(
    file,
    text,
    {
      open: (tag, attributes) => {
        path.push(tag);
        words = [];
        if (tag === 'Disk') {
          const id = attributeOf(attributes, 'diskId') ?? '';
          const units = attributeOf(attributes, 'capacityAllocationUnits');
          capacities.set(id, mibOf(attributeOf(attributes, 'capacity'), units ?? 'byte'));
        } else if (tag === 'VirtualSystem') {
          machine = { id: attributeOf(attributes, 'id') ?? '', name: '', guest: '' };
          items = [];
        } else if (tag === 'Item' || tag === 'StorageItem' || tag === 'EthernetPortItem')
          item = { values: {} };
      },
      text: (piece) => words.push(piece),
      close: (tag) => {
        path.pop();
        const value = words.join('').trim();
        words = [];
        if (item && (tag === 'Item' || tag === 'StorageItem' || tag === 'EthernetPortItem')) {
          items.push(item);
          item = null;
        } else if (item) item.values[tag] = value;
        else if (machine && tag === 'Name' && path.at(-1) === 'VirtualSystem') machine.name = value;
        else if (machine && tag === 'Description' && path.at(-1) === 'OperatingSystemSection')
          machine.guest = value;
        else if (machine && tag === 'VirtualSystem') {
          addMachine(collected, file, machine, items, capacities);
          machine = null;
        }
      },
    },
    mostElements,
  );
}

function addMachine(
  collected: Collected,
  file: string,
  machine: { readonly id: string; readonly name: string; readonly guest: string },
  items: readonly Item[],
  capacities: ReadonlyMap<string, number | null>,
): void {
  const vm = machine.name || machine.id || file.replace(/\.[^.]*$/, '');
  const ofType = (type: number) =>
    items.filter(({ values }) => Number(values['ResourceType']) === type);
  const memory = ofType(types.memory)[0]?.values;
  const known = new Set<number>(Object.values(types));
  const table = 'VirtualHardwareSection';
  for (const [column, field] of mapped) collected.map(file, table, column, field);
  for (const { values } of items) {
    if (known.has(Number(values['ResourceType']))) continue;
    const name = values['OtherResourceType'] ?? values['ElementName'] ?? '';
    collected.map(file, table, `ResourceType ${values['ResourceType'] ?? ''} ${name}`.trim(), null);
  }
  collected.vm({
    name: vm,
    state: 'off',
    processors: numberOf(ofType(types.processor)[0]?.values['VirtualQuantity']),
    memoryMiB: memory
      ? mibOf(memory['VirtualQuantity'] ?? null, memory['AllocationUnits'] ?? 'byte * 2^20')
      : null,
    guest: machine.guest || null,
  });
  const ide = new Set(ofType(types.ide).map(({ values }) => values['InstanceID']));
  for (const { values } of ofType(types.disk)) {
    const id = /(?:ovf:)?\/?\/?disk\/(.+)$/.exec(values['HostResource'] ?? '')?.[1] ?? '';
    collected.disks.push({
      vm,
      host: null,
      name: values['ElementName'] ?? id,
      path: null,
      sizeMiB: capacities.get(id) ?? null,
      usedMiB: null,
      type: null,
      format: null,
      controller: ide.has(values['Parent']) ? 'ide' : 'scsi',
      raw: false,
    });
  }
  for (const { values } of ofType(types.adapter)) {
    const network = values['Connection'] ?? null;
    collected.adapters.push({
      vm,
      host: null,
      network,
      portGroup: null,
      mac: values['Address'] ?? null,
      vlan: null,
      legacy: false,
    });
  }
}

const mapped = [
  ['ResourceType 3', 'vm.processors'],
  ['ResourceType 4', 'vm.memoryMiB'],
  ['ResourceType 10', 'adapter.network'],
  ['ResourceType 17', 'disk.sizeMiB'],
] as const;

/** `16` in units of `byte * 2^30`, or of `MegaBytes` as early versions wrote. */
function mibOf(quantity: string | null, units: string): number | null {
  const number = numberOf(quantity);
  if (number === null) return null;
  const power = /2\s*\^\s*(\d+)/.exec(units)?.[1];
  const word = /^(kilo|mega|giga|tera)/i.exec(units.trim())?.[1]?.toLowerCase();
  const exponent = power === undefined ? (words.get(word ?? '') ?? 0) : Number(power);
  return Math.ceil((number * 2 ** exponent) / 2 ** 20);
}

const words = new Map([
  ['kilo', 10],
  ['mega', 20],
  ['giga', 30],
  ['tera', 40],
]);
