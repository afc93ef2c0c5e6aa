import { byVersion, figure } from '../figure';
import type { Figure } from '../profile';

/**
 * What licences of Windows cover, and what they cost (hyperv-host §9). A training model, not legal advice:
 * prices are data a lab may change, in whole US dollars.
 */
export interface LicensingFigures {
  /** Instances in virtual machines one licence covers; null: the edition is not sold any more. */
  readonly standardMachines: Figure<number>;
  readonly enterpriseMachines: Figure<number> | null;
  /** Processors one licence covers; null: the whole server. Where cores count, these do not. */
  readonly processorsPerStandard: Figure<number> | null;
  readonly processorsPerDatacenter: Figure<number>;
  readonly leastProcessors: Figure<number>;
  /** Cores one licence covers (2016 and later); null: processors count. */
  readonly coresPerLicense: Figure<number> | null;
  readonly leastCoresPerProcessor: Figure<number> | null;
  /** For how long a licence stays with the server it was assigned to. */
  readonly reassignDays: Figure<number>;
  readonly standardPrice: Figure<number>;
  readonly enterprisePrice: Figure<number> | null;
  readonly datacenterPrice: Figure<number>;
}

const { documented, computed, fromMemory } = figure;

const r2: LicensingFigures = {
  standardMachines: documented(1, 'hyperv-host §9: one host and one machine'),
  enterpriseMachines: documented(4, 'hyperv-host §9: one host and four machines'),
  processorsPerStandard: null,
  processorsPerDatacenter: documented(1, 'hyperv-host §9: licensed per processor'),
  leastProcessors: fromMemory(2, 'hyperv-host §9'),
  coresPerLicense: null,
  leastCoresPerProcessor: null,
  reassignDays: documented(90, 'hyperv-host §9'),
  standardPrice: computed(726, 'hyperv-host §9: derived US Open price'),
  enterprisePrice: computed(2358, 'hyperv-host §9: derived US Open price'),
  datacenterPrice: computed(2405, 'hyperv-host §9: derived US Open price, per processor'),
};

const r2012: LicensingFigures = {
  ...r2,
  standardMachines: documented(2, 'hyperv-host §9: two processors, two machines'),
  enterpriseMachines: null,
  processorsPerStandard: documented(2, 'hyperv-host §9'),
  processorsPerDatacenter: documented(2, 'hyperv-host §9'),
  standardPrice: documented(882, 'hyperv-host §9'),
  enterprisePrice: null,
  datacenterPrice: documented(4809, 'hyperv-host §9'),
};

const r2016: LicensingFigures = {
  ...r2012,
  standardMachines: fromMemory(2, 'two machines where every core is licensed'),
  coresPerLicense: fromMemory(16, 'sold in packs of sixteen cores'),
  leastCoresPerProcessor: fromMemory(8, 'at least eight cores a processor'),
  standardPrice: fromMemory(882, 'list price for sixteen cores'),
  datacenterPrice: fromMemory(6155, 'list price for sixteen cores'),
};

export const licensingFigures = byVersion<LicensingFigures>({
  '2008r2sp1': r2,
  '2012': r2012,
  '2012r2': { ...r2012, datacenterPrice: fromMemory(6155, 'list price, two processors') },
  '2016': r2016,
});
