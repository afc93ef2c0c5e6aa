import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

interface MachineFields {
  vm: string;
  guid: string;
}

/** What can happen to machines as objects: made, deleted, set up. Ids: hyperv-host §10.1, §10.2. */
export interface MachinesEvents {
  'vm.created': MachineFields & { node: string };
  'vm.deleted': MachineFields;
  'vm.bootFailed': MachineFields;
  'vm.installationBegun': { vm: string; medium: string };
  'vm.systemInstalled': { vm: string; system: string };
  'vm.disksSpoilt': { vm: string };
  'vm.disksMended': { vm: string; lostMs: number };
  'node.foldersConfigured': { node: string };
}

export const machinesEvents = {
  'vm.created': windows(13002, 'information', 'management'),
  'vm.deleted': windows(13003, 'information', 'management'),
  'vm.bootFailed': windows(18603, 'error', 'worker'),
  'vm.installationBegun': fact(),
  'vm.systemInstalled': fact(),
  'vm.disksSpoilt': fact('warning'),
  'vm.disksMended': fact(),
  'node.foldersConfigured': fact(),
} as const satisfies Record<keyof MachinesEvents, EventIdentity>;
