import { figure } from '../figure';
import type { Figure, ProfileId, RangeMs } from '../profile';

/** What a virtual machine may be made of, and what becomes of one without an operating system. */
export interface MachineFigures {
  readonly generations: Figure<readonly (1 | 2)[]>;
  /** A network adapter can be added to a running machine of generation 2 (2016+). */
  readonly adapterHotAdd: Figure<boolean>;
  /** A running machine can be exported (2012 R2+). */
  readonly liveExport: Figure<boolean>;
  /** The size the New Virtual Machine wizard proposes for a disk. */
  readonly newDiskMiB: Figure<number>;
  /** How long firmware tries its devices before it says that none starts. */
  readonly bootFailureMs: Figure<RangeMs>;
  readonly installMs: Figure<RangeMs>;
}

const { documented, inferred, fromMemory } = figure;

const r2: MachineFigures = {
  generations: documented([1] as const, 'hyperv-host §11.4'),
  adapterHotAdd: documented(false, 'hyperv-host §2.6'),
  liveExport: fromMemory(false, 'hyperv-host §2.2'),
  newDiskMiB: fromMemory(127 * 1024, 'hyperv-host §11.4'),
  bootFailureMs: inferred([3000, 6000] as const, 'modelling choice'),
  installMs: inferred(
    [900_000, 1_500_000] as const,
    'modelling choice: Windows Server is set up from an image in 15 to 25 minutes',
  ),
};

const w12r2: MachineFigures = {
  ...r2,
  generations: documented([1, 2] as const, 'hyperv-host §11.4'),
  liveExport: fromMemory(true, 'hyperv-host §2.2'),
};

const w16: MachineFigures = {
  ...w12r2,
  adapterHotAdd: fromMemory(true, 'hyperv-host §2.6'),
};

export const machineFigures: Readonly<Record<ProfileId, MachineFigures>> = {
  '2008r2sp1': r2,
  '2012': r2,
  '2012r2': w12r2,
  '2016': w16,
  '2019': w16,
  '2022': w16,
  '2025': w16,
};
