import type { SimMs } from '../units';

/** Dynamic memory of a virtual machine (hyperv-host §4.1); the start-up memory stands beside it. */
export interface DynamicMemory {
  readonly minimumMiB: number;
  readonly maximumMiB: number;
  /** What is held ready beyond the demand, in percent of it. */
  readonly bufferPercent: number;
}

/** What a guest answers when the host hands it more memory than it has ever seen (hyperv-host §4.3). */
export const hotAddAnswers = ['works', 'unsupported', 'failing'] as const;
export type HotAddAnswer = (typeof hotAddAnswers)[number];

/** Memory somebody makes a guest use beside its own work; it comes and goes at the profile's rate. */
export interface MemoryLoad {
  readonly fromMiB: number;
  readonly toMiB: number;
  readonly since: SimMs;
}

/** Status of a machine with dynamic memory (hyperv-host §4.2). */
export const memoryStatuses = ['ok', 'low', 'warning', 'paging'] as const;
export type MemoryStatus = (typeof memoryStatuses)[number];

/** The largest picture of a RemoteFX adapter (hyperv-host §8). */
export const remoteFxResolutions = ['1024x768', '1280x1024', '1600x1200', '1920x1200'] as const;
export type RemoteFxResolution = (typeof remoteFxResolutions)[number];

/** The RemoteFX 3D video adapter of a virtual machine. */
export interface RemoteFxAdapter {
  readonly monitors: number;
  readonly resolution: RemoteFxResolution;
}

export const directXVersions = ['9.0', '9.0c', '10', '10.1', '11'] as const;
export type DirectXVersion = (typeof directXVersions)[number];

/** A graphics processor of a host. */
export interface GraphicsProcessor {
  readonly name: string;
  /** Video memory of its own; memory it borrows from the host does not count. */
  readonly memoryMiB: number;
  readonly directX: DirectXVersion;
}
