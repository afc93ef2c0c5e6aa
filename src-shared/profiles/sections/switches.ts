import { figure } from '../figure';
import type { Figure, ProfileId } from '../profile';

/** Virtual networks and what their adapters carry and cost: hyperv-host §6. */
export interface SwitchFigures {
  /** A dynamic address is dealt anew when a machine starts on another host. */
  readonly macRenewsOnOtherHost: Figure<boolean>;
  readonly macPoolLimit: Figure<number>;
  /** What of the line rate is payload, with usual and with jumbo frames. */
  readonly payloadPermille: Figure<number>;
  readonly jumboPayloadPermille: Figure<number>;
  /** The most a legacy adapter carries: every frame goes through the worker process. */
  readonly legacyBytesPerSecond: Figure<number>;
  /** Processor time for a megabyte, in microseconds of a logical processor. */
  readonly syntheticCostUs: Figure<number>;
  readonly legacyCostUs: Figure<number>;
  /** What is left of that cost with each technique, in permille. */
  readonly jumboCostPermille: Figure<number>;
  readonly chimneyCostPermille: Figure<number>;
  readonly vmqCostPermille: Figure<number>;
  /** From here on a card, or an adapter of a machine, counts as a bottleneck. */
  readonly busyCardPermille: Figure<number>;
  readonly busyAdapterBytes: Figure<number>;
}

const { documented, computed, inferred, fromMemory } = figure;

const r2: SwitchFigures = {
  macRenewsOnOtherHost: fromMemory(true, 'hyperv-host §6'),
  macPoolLimit: inferred(65_536, 'modelling choice'),
  payloadPermille: computed(949, '1,460 of 1,538 bytes of a frame on the line'),
  jumboPayloadPermille: computed(991, '8,960 of 9,038 bytes of a frame on the line'),
  legacyBytesPerSecond: inferred(
    12_500_000,
    'modelling choice: the emulated adapter is one of 100 Mbit/s',
  ),
  syntheticCostUs: inferred(4000, 'modelling choice; hyperv-host §6 has no figure'),
  legacyCostUs: inferred(40_000, 'modelling choice: ten times the synthetic one'),
  jumboCostPermille: inferred(400, 'modelling choice: a sixth of the frames, part of the cost'),
  chimneyCostPermille: inferred(600, 'modelling choice'),
  vmqCostPermille: inferred(500, 'modelling choice'),
  busyCardPermille: documented(900, 'hyperv-host §6'),
  busyAdapterBytes: documented(250_000_000, 'hyperv-host §6'),
};

export const switchFigures: Readonly<Record<ProfileId, SwitchFigures>> = {
  '2008r2sp1': r2,
  '2012': r2,
  '2012r2': r2,
  '2016': r2,
  '2019': r2,
  '2022': r2,
  '2025': r2,
};
