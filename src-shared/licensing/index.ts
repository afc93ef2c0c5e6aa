export { breakEven, cheapestAddition, costOf, licenseDesigns } from './designs';
export type { LicenseDesign, Licenses } from './designs';
export { instancesOn, isLicensedInstance, peaksOf } from './peak';
export type { Failures, Peak } from './peak';
export { countOf, licensesToCover, machinesPerCover, priceOf, rightsOf } from './rights';
export type { Rights } from './rights';
export { licenseUses, licenseViolations } from './use';
export type { LicenseUse } from './use';
