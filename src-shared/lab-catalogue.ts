/*
 * How the shipped scenarios belong together (lab-scenarios §E and §G): the path each stands on and
 * what it is about. A lab of somebody's own is on no path and about nothing named here.
 */

export const labTopics = [
  'migration',
  'failover',
  'quorum',
  'storage',
  'backup',
  'resources',
  'operation',
  'planning',
] as const;
export type LabTopic = (typeof labTopics)[number];

const labsOfTopic: Readonly<Record<LabTopic, readonly string[]>> = {
  migration: ['L01', 'L02', 'L03', 'L04'],
  failover: ['L05', 'L06', 'L22', 'L30'],
  quorum: ['L09', 'L10', 'L11'],
  storage: ['L07', 'L12', 'L13', 'L18', 'L19'],
  backup: ['L08', 'L14', 'L21'],
  resources: ['L15', 'L16', 'L17', 'L27'],
  operation: ['L20', 'L25', 'L29'],
  planning: ['L23', 'L24', 'L26', 'L28'],
};

export const labPaths = ['starter', 'operator', 'haSpecialist', 'planner', 'capstone'] as const;
export type LabPath = (typeof labPaths)[number];

/** The scenarios of a path in the order in which they are played. */
export const labsOfPath: Readonly<Record<LabPath, readonly string[]>> = {
  starter: ['L01', 'L02', 'L05', 'L18', 'L14'],
  operator: ['L03', 'L04', 'L07', 'L15', 'L16', 'L20', 'L22', 'L25'],
  haSpecialist: ['L06', 'L08', 'L09', 'L10', 'L11', 'L12', 'L13', 'L19', 'L21', 'L29'],
  planner: ['L17', 'L23', 'L24', 'L26', 'L27', 'L28'],
  capstone: ['L30'],
};

/** The score from which a scenario counts for the certificate of its path. */
export const passScore = 70;

export function topicOf(lab: string): LabTopic | null {
  return labTopics.find((topic) => labsOfTopic[topic].includes(lab)) ?? null;
}

export function pathOf(lab: string): LabPath | null {
  return labPaths.find((path) => labsOfPath[path].includes(lab)) ?? null;
}

/**
 * The scenarios to play after this one, of those there are: the same again where it was not passed, then
 * the rest of its path, then the paths after it.
 */
export function labsAfter(
  lab: string,
  passed: boolean,
  known: readonly string[],
): readonly string[] {
  const order = labPaths.flatMap((path) => labsOfPath[path]);
  const at = order.indexOf(lab);
  const following = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  const wanted = passed ? following : [lab, ...following];
  return wanted.filter((each) => known.includes(each)).slice(0, 3);
}
