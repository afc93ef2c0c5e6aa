/** Refusals about licences of Windows. */
export interface LicensingFaults {
  'license.notSold': { edition: string; profile: string };
  'license.noSpare': { edition: string; wanted: number; spare: number };
  'license.sameHost': { node: string };
  'license.notHeld': { node: string; edition: string; wanted: number; held: number };
  /** `momentMs` after `startsAt` enough of them may leave. */
  'license.bound': {
    node: string;
    edition: string;
    wanted: number;
    free: number;
    days: number;
    momentMs: number;
    startsAt: string;
  };
  'license.pricesUnchanged': Record<never, never>;
}
