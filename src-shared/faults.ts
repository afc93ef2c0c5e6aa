import type { DiskFilesFaults } from './faults/disk-files';
import type { DisksFaults } from './faults/disks';
import type { BackupFaults } from './faults/backup';
import type { ImportsFaults } from './faults/imports';
import type { GroupsFaults } from './faults/groups';
import type { GraphicsFaults } from './faults/graphics';
import type { MachinesFaults } from './faults/machines';
import type { LicensingFaults } from './faults/licensing';
import type { MaintenanceFaults } from './faults/maintenance';
import type { MemoryFaults } from './faults/memory';
import type { MigrationFaults } from './faults/migration';
import type { NetworkFaults } from './faults/network';
import type { ProcessorFaults } from './faults/processor';
import type { QuorumFaults } from './faults/quorum';
import type { SnapshotsFaults } from './faults/snapshots';
import type { StorageFaults } from './faults/storage';
import type { SwitchesFaults } from './faults/switches';
import type { MachineState, ServiceState } from './model/node';
import type { VmState } from './model/vm';

/** What a person can select (`actions/action.ts`). */
type SelectableKind =
  | 'vm'
  | 'node'
  | 'cluster'
  | 'group'
  | 'network'
  | 'interface'
  | 'disk'
  | 'vhd'
  | 'array'
  | 'path'
  | 'snapshot'
  | 'backupJob'
  | 'backupStore'
  | 'backup'
  | 'restore'
  | 'event';

/**
 * Every refusal. The code is a text key, the fields are its parameters: names as shown to people,
 * numbers in the unit their name ends with. Texts: `text/*` under `faults`.
 */
export interface Faults
  extends
    BackupFaults,
    NetworkFaults,
    QuorumFaults,
    GroupsFaults,
    StorageFaults,
    DisksFaults,
    SwitchesFaults,
    SnapshotsFaults,
    MigrationFaults,
    LicensingFaults,
    MaintenanceFaults,
    ProcessorFaults,
    MemoryFaults,
    DiskFilesFaults,
    ImportsFaults,
    GraphicsFaults,
    MachinesFaults {
  'record.missing': { id: string };
  'command.malformed': { command: string; path: string; reason: string };
  'command.notNow': { reason: 'halted' | 'history' };

  'vm.stateForbids': { vm: string; state: VmState; action: string };
  'vm.noShutdownService': { vm: string };
  'vm.guestNotAnswering': { vm: string };
  'vm.busy': { vm: string; task: string };
  'vm.clusterDecidesStart': { vm: string };
  'vm.nameTaken': { name: string };
  'vm.tooManyProcessors': { vm: string; processors: number; limit: number };
  'vm.tooMuchMemory': { vm: string; memoryMiB: number; limitMiB: number };

  'node.machineNotOn': { node: string; machine: MachineState };
  'node.machineForbids': { node: string; machine: MachineState; action: string };
  'node.serviceForbids': { node: string; service: ServiceState; action: string };
  'node.noMemory': { node: string; neededMiB: number; availableMiB: number };
  'node.tooManyVms': { node: string; limit: number };
  'node.tooManyVirtualProcessors': { node: string; limit: number; wanted: number };
  'node.alreadyPaused': { node: string };
  'node.notPaused': { node: string };
  'node.notMember': { node: string };
  'node.notClustered': { node: string };
  'node.notHung': { node: string };
  'cluster.wouldLoseQuorum': { node: string; have: number; need: number };
  'cluster.noQuorum': { cluster: string };

  'lab.none': Record<never, never>;
  'lab.notRunning': Record<never, never>;
  'lab.alreadyStarted': Record<never, never>;
  'lab.alreadyAnswered': { question: string };
  'lab.causeNotAsked': Record<never, never>;
  'lab.unknownOption': { option: string };
  'lab.unknownObjective': { objective: string };
  'lab.reserved': { command: string };
  'lab.forInstructor': { command: string };
  'lab.noSolution': { lab: string };
  'lab.noHelp': Record<never, never>;
  'lab.unknownCall': { call: string };
  'lab.alreadyCalled': { call: string };
  'lab.unknownStatement': { statement: string };
  'lab.nothingToShow': { objective: string };
  'lab.alreadyShown': { objective: string };
  'lab.alreadyRestored': Record<never, never>;
  'pace.tabletop': Record<never, never>;

  'labFile.notFound': { file: string };
  'labFile.tooLarge': { file: string; bytes: number; limitBytes: number };
  'labFile.notText': { file: string };
  'labFile.syntax': { file: string; line: number; column: number; reason: string };
  /** `reason` is a key of the texts `lab`; what was given and what is expected belong to its wording. */
  'labFile.invalid': {
    file: string;
    line: number;
    path: string;
    reason: string;
    given: string;
    expected: string;
  };
  'labFile.limit': {
    file: string;
    line: number;
    what: string;
    value: number;
    limit: number;
    profile: string;
  };
  'labFile.edition': { file: string; line: number; node: string; edition: string; profile: string };
  'labFile.doesNotFit': {
    file: string;
    line: number;
    vm: string;
    node: string;
    neededMiB: number;
    availableMiB: number;
  };

  'save.notASave': { file: string; reason: string };
  'save.damaged': { file: string; line: number };
  'save.tooNew': { file: string; version: number; supported: number };
  'save.otherModel': { file: string; version: number; supported: number };
  'save.notReplayable': { file: string; reason: string };
  'save.writeFailed': { file: string; reason: string };
  'save.locked': { file: string };
  'report.noRun': Record<never, never>;
  'report.noScenario': Record<never, never>;
  'certificate.notFinished': Record<never, never>;
  'certificate.malformed': { file: string };
  'certificate.noJournal': { file: string };
  'certificate.otherModel': { file: string; version: number; supported: number };
  'certificate.otherHistory': { file: string };
  'certificate.otherValue': { file: string; key: string; given: string; found: string };
  'certificate.changed': { file: string };
  /** `labs`: those without a run, by number. */
  'certificate.pathIncomplete': { labs: string };
  'certificate.otherScenario': { lab: string };
  'certificate.notForPath': { lab: string; score: number };

  /** Nothing, or nothing of this kind, is selected. */
  'selection.missing': { kind: SelectableKind };
  /** Several objects are selected where only one can be acted on. */
  'selection.notSingle': { kind: SelectableKind };

  'request.malformed': { path: string; reason: string };
  'request.unknown': { call: string };
  'request.tooLarge': { bytes: number; limitBytes: number };
  /** The connection to the host is lost; nothing was sent. */
  'request.disconnected': Record<never, never>;
  'pace.outOfRange': { value: number; min: number; max: number };
  'pace.notInPast': { atMs: number };
  'pace.stepTooLong': { stepMs: number; limitMs: number };
  'pace.timeEnds': { limitMs: number };
  'attempt.missing': { attempt: number };
  'history.full': { limit: number };
  'remark.tooMany': { limit: number };
  'remark.missing': { id: number };
  'recovery.none': Record<never, never>;
  'report.unknown': { report: string };
  /** The report is not written in this format. */
  'report.noFormat': { report: string; format: string };
  /** No browser that prints was found; and it did not print. */
  'report.noBrowser': Record<never, never>;
  'report.printFailed': { reason: string };
  'host.noLab': Record<never, never>;
  'host.failed': { reason: string };
  'host.halted': { reason: string; atMs: number; seed: number };
}

export type FaultCode = keyof Faults;

/** A typed refusal: its code and the fields that belong to it. */
export type Fault = { [C in FaultCode]: { readonly code: C } & Readonly<Faults[C]> }[FaultCode];
