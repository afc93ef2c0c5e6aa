import type { RemoteFxResolution } from '../../model/memory';
import { figure } from '../figure';
import type { Figure, ProfileId } from '../profile';

/** RemoteFX: hyperv-host §8. */
export interface RemoteFxFigures {
  /** Whether hosts of this version are modelled with RemoteFX. */
  readonly offered: Figure<boolean>;
  readonly maxMonitors: Figure<Readonly<Record<RemoteFxResolution, number>>>;
  /** Video memory by number of monitors, from one on, in MiB. */
  readonly videoMemoryMiB: Figure<Readonly<Record<RemoteFxResolution, readonly number[]>>>;
  readonly machinesPerProcessor: Figure<number>;
}

const { documented, fromMemory, inferred } = figure;

const r2: RemoteFxFigures = {
  offered: documented(true, 'hyperv-host §8'),
  maxMonitors: documented(
    { '1024x768': 4, '1280x1024': 4, '1600x1200': 3, '1920x1200': 2 } as const,
    'hyperv-host §8',
  ),
  videoMemoryMiB: fromMemory(
    {
      '1024x768': [75, 105, 135, 165],
      '1280x1024': [125, 145, 175, 205],
      '1600x1200': [150, 175, 225],
      '1920x1200': [200, 225],
    } as const,
    'hyperv-host §8: no source was found; the fourth monitor of 1280×1024 continues the row',
  ),
  machinesPerProcessor: fromMemory(12, 'hyperv-host §8'),
};

const without: RemoteFxFigures = {
  ...r2,
  offered: inferred(false, 'hyperv-host §8 describes RemoteFX of 2008 R2 SP1 only'),
};

export const remoteFxFigures: Readonly<Record<ProfileId, RemoteFxFigures>> = {
  '2008r2sp1': r2,
  '2012': without,
  '2012r2': without,
  '2016': without,
  '2019': without,
  '2022': without,
  '2025': without,
};
