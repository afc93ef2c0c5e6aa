import type { Command } from '../../src-shared/commands/index';
import type { ClusterNode, HostSystem } from '../../src-shared/model/node';

/** What a person may change about Windows on a server, while it is being edited; lists as text. */
export interface SystemDraft {
  readonly domain: string;
  readonly organizationalUnit: string;
  readonly installation: HostSystem['installation'];
  readonly servicePack: string;
  readonly updates: string;
  readonly unsignedDrivers: string;
  readonly missingRoles: string;
  readonly memoryDump: HostSystem['memoryDump'];
  readonly systemDrive: string;
  readonly migrationPort: HostSystem['migrationPort'];
  readonly clusterPortOpen: boolean;
  readonly domainController: boolean;
  readonly pendingReboot: boolean;
}

export function systemDraftOf({ system }: ClusterNode): SystemDraft {
  return {
    domain: system.domain ?? '',
    organizationalUnit: system.organizationalUnit,
    installation: system.installation,
    servicePack: String(system.servicePack),
    updates: system.updates.join(', '),
    unsignedDrivers: system.unsignedDrivers.join(', '),
    missingRoles: system.missingRoles.join(', '),
    memoryDump: system.memoryDump,
    systemDrive: system.systemDrive,
    migrationPort: system.migrationPort,
    clusterPortOpen: system.clusterPortOpen,
    domainController: system.domainController,
    pendingReboot: system.pendingReboot,
  };
}

export type SystemProblem = 'organizationalUnit' | 'servicePack' | 'updates' | 'systemDrive';

/** The first field that cannot be applied as it stands, or null. */
export function systemProblem(draft: SystemDraft): SystemProblem | null {
  if (draft.organizationalUnit.trim() === '') return 'organizationalUnit';
  if (!/^\d$/.test(draft.servicePack.trim())) return 'servicePack';
  if (listOf(draft.updates).some((update) => !/^KB\d{6,7}$/.test(update))) return 'updates';
  return /^[A-Z]:$/.test(draft.systemDrive.trim()) ? null : 'systemDrive';
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

type Configure = Extract<Command, { name: 'node.configureSystem' }>;

/** The command that makes Windows what the draft says; null where nothing differs or cannot be applied. */
export function systemCommand(node: ClusterNode, draft: SystemDraft): Configure | null {
  if (systemProblem(draft) !== null) return null;
  const { installation, memoryDump, migrationPort, clusterPortOpen } = draft;
  const { pendingReboot, domainController } = draft;
  const wanted = {
    domain: draft.domain.trim() === '' ? null : draft.domain.trim(),
    organizationalUnit: draft.organizationalUnit.trim(),
    installation,
    servicePack: Number(draft.servicePack),
    updates: listOf(draft.updates),
    unsignedDrivers: listOf(draft.unsignedDrivers),
    missingRoles: listOf(draft.missingRoles),
    memoryDump,
    systemDrive: draft.systemDrive.trim(),
    migrationPort,
    clusterPortOpen,
    pendingReboot,
    domainController,
  };
  const changed = Object.entries(wanted).filter(
    ([name, value]) =>
      JSON.stringify(node.system[name as keyof HostSystem]) !== JSON.stringify(value),
  );
  if (changed.length === 0) return null;
  const args = { node: node.id, ...(Object.fromEntries(changed) as Partial<typeof wanted>) };
  return { name: 'node.configureSystem', args };
}
