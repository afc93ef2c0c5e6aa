/** The reports (ux §3.2) with their numbers and the word for their file names. */
export const reportCatalogue = {
  whatHappened: { number: null, name: 'what-happened' },
  clusterOverview: { number: 'R1', name: 'cluster-overview' },
  vmInventory: { number: 'R2', name: 'vm-inventory' },
  inventory: { number: 'R3', name: 'inventory' },
  rvtools: { number: null, name: 'inventory-rvtools' },
  storage: { number: 'R4', name: 'storage' },
  snapshots: { number: 'R5', name: 'snapshots' },
  capacity: { number: 'R6', name: 'capacity' },
  migration: { number: 'R7', name: 'migration-readiness' },
  validation: { number: 'R8', name: 'validation' },
  quorum: { number: 'R9', name: 'ha-and-quorum' },
  risk: { number: 'R10', name: 'risk-analysis' },
  licensing: { number: 'R11', name: 'licensing' },
  energy: { number: 'R12', name: 'energy' },
  drift: { number: 'R13', name: 'change' },
  review: { number: 'R14', name: 'after-action-review' },
  labSheet: { number: null, name: 'lab-sheet' },
  labSolution: { number: null, name: 'lab-solution' },
} as const;

export type ReportKind = keyof typeof reportCatalogue;
export const reportKinds = Object.keys(reportCatalogue) as [ReportKind, ...ReportKind[]];

/** A report by its key, its number or the word of its file names, in any case. */
export function reportKindOf(text: string): ReportKind | null {
  const wanted = text.toLowerCase();
  const found = reportKinds.find((kind) => {
    const { number, name } = reportCatalogue[kind];
    return [kind, number, name].some((each) => each?.toLowerCase() === wanted);
  });
  return found ?? null;
}

/** The sheets of a scenario: of its file, not of how it was played. */
export const sheetKinds = ['labSheet', 'labSolution'] as const satisfies readonly ReportKind[];
export type SheetKind = (typeof sheetKinds)[number];

export function isSheet(kind: ReportKind): kind is SheetKind {
  return sheetKinds.some((each) => each === kind);
}
