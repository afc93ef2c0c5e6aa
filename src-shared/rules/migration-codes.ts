import type { FaultCode } from '../faults';

export interface MigrationCode {
  /** The status as Windows writes it; empty where none is on file. */
  readonly status: string;
  /** The event that reports it. */
  readonly event: number;
}

const general = 21502;

/** Status and event of what can go wrong with a move (failover-cluster §5.1 and §5.3). */
const codes: Partial<Record<FaultCode, MigrationCode>> = {
  'migration.notOnline': { status: '5023', event: general },
  'migration.notPossibleOwner': { status: '0x80071398', event: general },
  'migration.noNetwork': { status: '0x000013AB', event: general },
  'migration.limitReached': { status: '', event: 21501 },
  'migration.noVirtualNetwork': { status: '', event: 21125 },
  'migration.portRefused': { status: '0x8007274D', event: general },
  'migration.portBlocked': { status: '0x8007271D', event: general },
  'migration.portTimeout': { status: '0x8007274C', event: general },
  'migration.portReset': { status: '0x80072746', event: general },
  'migration.dvdMissing': { status: '0xC03A0014', event: general },
  'migration.systemDrive': { status: '', event: 20413 },
};

export function migrationCode(fault: FaultCode): MigrationCode {
  return codes[fault] ?? { status: '', event: general };
}
