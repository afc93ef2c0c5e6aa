import { figure } from '../figure';
import type { Figure, ProfileId } from '../profile';

/** Updates, creation and validation. */
export interface MaintenanceFigures {
  /** Installing one update on a server. */
  readonly updateMs: Figure<readonly [number, number]>;
  readonly createClusterMs: Figure<readonly [number, number]>;
  /** One validation test, drawn for each. */
  readonly validationTestMs: Figure<readonly [number, number]>;
  /** From where on validation calls a disk slow, or too slow. */
  readonly diskLatencyWarningMs: Figure<number>;
  readonly diskLatencyErrorMs: Figure<number>;
  /** From where on it warns of a network: delay in one direction, and lost frames in permille. */
  readonly networkLatencyWarningMs: Figure<number>;
  readonly networkLossWarningPermille: Figure<number>;
}

const { inferred } = figure;

const same: MaintenanceFigures = {
  updateMs: inferred([60_000, 180_000] as const, 'modelling choice'),
  createClusterMs: inferred([20_000, 40_000] as const, 'modelling choice'),
  validationTestMs: inferred([1000, 6000] as const, 'modelling choice'),
  diskLatencyWarningMs: inferred(100, 'modelling choice'),
  diskLatencyErrorMs: inferred(1000, 'modelling choice'),
  networkLatencyWarningMs: inferred(250, 'modelling choice'),
  networkLossWarningPermille: inferred(20, 'modelling choice'),
};

export const maintenanceFigures: Readonly<Record<ProfileId, MaintenanceFigures>> = {
  '2008r2sp1': same,
  '2012': same,
  '2012r2': same,
  '2016': same,
  '2019': same,
  '2022': same,
  '2025': same,
};
