import type { ImportPreview } from '../../../src-shared/import/preview';
import type { Texts } from '../../../src-shared/text/index';

/** What was found, as tables: one kind of object each, in the words of a language. */

export const objectKinds = [
  'vms',
  'hosts',
  'clusters',
  'volumes',
  'disks',
  'adapters',
  'switches',
  'networks',
  'snapshots',
] as const;
export type ObjectKind = (typeof objectKinds)[number];

export interface ObjectRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Found = ImportPreview['inventory'];

export function objectRows(texts: Texts, found: Found, kind: ObjectKind): ObjectRows {
  const words = wordsOf(texts);
  const { columns, rows } = tables[kind](found, words);
  return { columns: columns.map((column) => texts.t(`imports:column.${column}`)), rows };
}

function wordsOf(texts: Texts) {
  const unknown = texts.t('imports:unknown');
  return {
    text: (value: string | null) => (value === null || value === '' ? unknown : value),
    number: (value: number | null) => (value === null ? unknown : texts.number(value)),
    size: (value: number | null) => (value === null ? unknown : texts.memory(value)),
    state: (value: 'running' | 'off' | 'saved' | null) =>
      value === null ? unknown : texts.state(`vm.${value}`),
  };
}

type Words = ReturnType<typeof wordsOf>;
type Column =
  | 'name'
  | 'host'
  | 'cluster'
  | 'state'
  | 'processors'
  | 'memory'
  | 'guest'
  | 'system'
  | 'sockets'
  | 'cores'
  | 'processor'
  | 'size'
  | 'used'
  | 'vm'
  | 'network'
  | 'mac'
  | 'vlan'
  | 'subnet'
  | 'role'
  | 'type'
  | 'created'
  | 'quorum'
  | 'path';

type Table = (
  found: Found,
  words: Words,
) => { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

const tables: Readonly<Record<ObjectKind, Table>> = {
  vms: ({ vms }, { text, number, size, state }) => ({
    columns: ['name', 'state', 'host', 'cluster', 'processors', 'memory', 'guest'],
    rows: vms.map((vm) => [
      vm.name,
      state(vm.state),
      text(vm.host),
      text(vm.cluster),
      number(vm.processors),
      size(vm.memoryMiB),
      text(vm.guest),
    ]),
  }),
  hosts: ({ hosts }, { text, number, size }) => ({
    columns: ['name', 'cluster', 'sockets', 'cores', 'memory', 'processor', 'system'],
    rows: hosts.map((host) => [
      host.name,
      text(host.cluster),
      number(host.sockets),
      number(host.coresPerSocket),
      size(host.memoryMiB),
      text(host.processor),
      text(host.system),
    ]),
  }),
  clusters: ({ clusters }, { text }) => ({
    columns: ['name', 'quorum'],
    rows: clusters.map((cluster) => [cluster.name, text(cluster.witness?.name ?? null)]),
  }),
  volumes: ({ volumes }, { text, size }) => ({
    columns: ['name', 'size', 'used', 'cluster', 'path'],
    rows: volumes.map((volume) => [
      volume.name,
      size(volume.capacityMiB),
      size(volume.usedMiB),
      text(volume.cluster),
      text(volume.root),
    ]),
  }),
  disks: ({ disks }, { text, size }) => ({
    columns: ['vm', 'name', 'size', 'used', 'path'],
    rows: disks.map((disk) => [
      disk.vm,
      text(disk.name),
      size(disk.sizeMiB),
      size(disk.usedMiB),
      text(disk.path),
    ]),
  }),
  adapters: ({ adapters }, { text, number }) => ({
    columns: ['vm', 'network', 'mac', 'vlan'],
    rows: adapters.map((adapter) => [
      adapter.vm,
      text(adapter.network),
      text(adapter.mac),
      number(adapter.vlan),
    ]),
  }),
  switches: ({ switches }, { text, number }) => ({
    columns: ['name', 'host', 'type', 'vlan'],
    rows: switches.map((each) => [each.name, text(each.host), text(each.type), number(each.vlan)]),
  }),
  networks: ({ networks }, { text }) => ({
    columns: ['name', 'cluster', 'subnet', 'role'],
    rows: networks.map((each) => [
      each.name,
      text(each.cluster),
      text(each.subnet),
      text(each.role),
    ]),
  }),
  snapshots: ({ snapshots }, { text, size }) => ({
    columns: ['vm', 'name', 'created', 'size'],
    rows: snapshots.map((each) => [
      each.vm,
      text(each.name),
      text(each.createdAt),
      size(each.sizeMiB),
    ]),
  }),
};
