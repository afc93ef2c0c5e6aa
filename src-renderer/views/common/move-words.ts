import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import { migrationCode } from '../../../src-shared/rules/migration-codes';
import type { Texts } from '../../../src-shared/text/index';
import { mebibyte } from '../../../src-shared/units';

/** An amount of memory: megabytes as Windows counts them, from ten gigabytes on in gigabytes. */
export function sizeText(texts: Texts, bytes: number): string {
  const memoryMiB = Math.round(bytes / mebibyte);
  return memoryMiB >= 10 * 1024 ? texts.memoryInGigabytes(memoryMiB) : texts.memory(memoryMiB);
}

/** A bandwidth in megabytes (1,000,000 bytes) per second, as line rates are written. */
export function rateText(texts: Texts, bytesPerSecond: number): string {
  const megabytes = bytesPerSecond / 1_000_000;
  return `${texts.number(megabytes, megabytes < 10 && megabytes > 0 ? 1 : 0)}\u00a0MB/s`;
}

/** What helps against a refusal, as a sentence; null where nothing is known to. */
export function fixText(texts: Texts, fault: Fault): string | null {
  return texts.lookUp(`moves:fix.${fault.code}`);
}

/** The event Windows would report it with; null where it only refuses. */
export function eventOfFault(fault: Fault): number | null {
  return fault.code.startsWith('migration.') ? migrationCode(fault.code).event : null;
}

export interface MoveFix {
  readonly label: string;
  readonly command: Command;
}

/** What can be done about a refusal with one command, or null where it takes more than that. */
export function moveFix(texts: Texts, fault: Fault, vm: VmId, node: NodeId): MoveFix | null {
  const { t } = texts;
  switch (fault.code) {
    case 'migration.dvdMissing':
      return { label: t('moves:act.ejectDvd'), command: { name: 'vm.ejectDvd', args: { vm } } };
    case 'migration.portRefused':
    case 'migration.portBlocked':
    case 'migration.portReset':
      return {
        label: t('moves:act.openPort'),
        command: { name: 'fault.setMigrationPort', args: { node, port: 'open' } },
      };
    case 'migration.nodeNotUp':
      return fault.nodeState === 'paused'
        ? { label: t('moves:act.resumeNode'), command: { name: 'node.resume', args: { node } } }
        : null;
    case 'migration.notOnline':
      if (fault.state === 'paused') {
        return { label: t('moves:act.resumeVm'), command: { name: 'vm.resume', args: { vm } } };
      }
      return fault.state === 'off' || fault.state === 'saved'
        ? { label: t('moves:act.startVm'), command: { name: 'vm.start', args: { vm } } }
        : null;
    default:
      return null;
  }
}
