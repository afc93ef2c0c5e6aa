import { figure } from '../figure';
import type { Figure, ProfileId } from '../profile';

/** Updates, creation and validation. */
export interface MaintenanceFigures {
  /** Installing one update on a server. */
  readonly updateMs: Figure<readonly [number, number]>;
  readonly createClusterMs: Figure<readonly [number, number]>;
  /** One validation test, drawn for each. */
  readonly validationTestMs: Figure<readonly [number, number]>;
}

const { inferred } = figure;

const same: MaintenanceFigures = {
  updateMs: inferred([60_000, 180_000] as const, 'modelling choice'),
  createClusterMs: inferred([20_000, 40_000] as const, 'modelling choice'),
  validationTestMs: inferred([1000, 6000] as const, 'modelling choice'),
};

export const maintenanceFigures: Readonly<Record<ProfileId, MaintenanceFigures>> = {
  '2008r2sp1': same,
  '2012': same,
  '2012r2': same,
  '2016': same,
};
