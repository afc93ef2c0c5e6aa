import { z } from 'zod';
import { diskId, nodeId, vhdId, vmId } from '../model/ids';
import { automaticRecoveries, bootDevices, guestFlaws } from '../model/vm';

/** Name and notes as Hyper-V Manager accepts them: no control characters, no surrounding blanks. */
export const vmName = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]+$/u)
  .refine((name) => name.trim() === name, 'must not begin or end with a blank');

/** A folder, a file or a named pipe as Windows writes it. */
export const windowsPath = z
  .string()
  .min(1)
  .max(260)
  .regex(/^[^\p{Cc}"<>|?*]+$/u)
  .refine((path) => path.trim() === path, 'must not begin or end with a blank');

const permille = z.int().min(0).max(1000);

/** Keys of `vm.configure` about the general settings of a machine. */
export const generalShape = {
  name: vmName.optional(),
  notes: z.string().max(2000).optional(),
  automaticRecovery: z.enum(automaticRecoveries).optional(),
  virtualProcessors: z.int().min(1).max(2048).optional(),
  cpuReservePermille: permille.optional(),
  cpuLimitPermille: permille.min(1).optional(),
  cpuWeight: z.int().min(0).max(10_000).optional(),
  processorCompatibility: z.boolean().optional(),
  limitProcessorFunctionality: z.boolean().optional(),
  bios: z
    .strictObject({
      numLock: z.boolean().optional(),
      bootOrder: z.array(z.enum(bootDevices)).min(1).max(5).optional(),
    })
    .optional(),
  comPorts: z.tuple([windowsPath.nullable(), windowsPath.nullable()]).optional(),
  diskette: windowsPath.nullable().optional(),
  snapshotFolder: windowsPath.optional(),
} as const;

/** What the page *Connect Virtual Hard Disk* can choose. */
const storage = z
  .discriminatedUnion('from', [
    z.strictObject({
      from: z.literal('new'),
      fileName: windowsPath.max(120),
      sizeMiB: z.int().min(1).max(67_108_864),
    }),
    z.strictObject({ from: z.literal('existing'), vhd: vhdId }),
  ])
  .nullable();

/** What the installation page of the New Virtual Machine wizard can choose. */
const installation = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('later') }),
  z.strictObject({
    from: z.literal('cd'),
    name: windowsPath,
    place: z.enum(['host', 'shared']),
  }),
  z.strictObject({ from: z.literal('floppy'), name: windowsPath }),
  z.strictObject({ from: z.literal('network') }),
]);

export const machinesCommands = {
  'vm.create': z.strictObject({
    node: nodeId,
    name: vmName,
    generation: z.literal([1, 2]).optional(),
    startupMiB: z.int().min(2).max(1_000_000_000),
    /** Where its files go; null: the local disks of its host. */
    disk: diskId.nullable(),
    /** Null: not connected. */
    network: z.string().min(1).max(100).nullable(),
    /** Null keeps the machine without a hard disk; a new one is dynamic, as the wizard makes it. */
    storage,
    installation,
  }),
  /** Takes a machine off its host; its virtual hard disks stay where they are. */
  'vm.delete': z.strictObject({ vm: vmId }),
  /** What the guest has on its disks is spoilt: its system no longer starts, or its data are damaged. */
  'fault.spoilDisks': z.strictObject({ vm: vmId, flaw: z.enum(guestFlaws) }),
  /** What is on its disks is good again; `lostMs` of its work could not be brought back. */
  'fault.mendDisks': z.strictObject({ vm: vmId, lostMs: z.int().min(0).max(31_536_000_000) }),
  /** The folders of Hyper-V Settings. */
  'node.configureFolders': z.strictObject({
    node: nodeId,
    virtualHardDisks: windowsPath.optional(),
    virtualMachines: windowsPath.optional(),
  }),
} as const;
