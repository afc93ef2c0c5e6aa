import { useEffect, useState } from 'react';
import type { LabSummary } from '../../src-shared/ipc';
import type { LabStanding } from '../../src-shared/lab-progress';
import { labPaths, labsOfPath } from '../../src-shared/lab-catalogue';
import { useSession } from './hooks';
import type { Session } from './session';

const known = new WeakMap<Session, readonly LabSummary[]>();

/** The smallest first: what one begins with. */
function bySize(left: LabSummary, right: LabSummary): number {
  return left.vms - right.vms || (left.name < right.name ? -1 : 1);
}

/** The labs that come with the program; asked for once, null until the answer is there. */
export function useLabList(): readonly LabSummary[] | null {
  const session = useSession();
  const [labs, setLabs] = useState(known.get(session) ?? null);
  useEffect(() => {
    if (known.has(session)) return;
    void session.call('lab.list', {}).then((answer) => {
      if (!answer.ok) return;
      const sorted = [...answer.value].sort(bySize);
      known.set(session, sorted);
      setLabs(sorted);
    });
  }, [session]);
  return labs;
}

/** What to play next: the labs that are not passed, in the order of the paths, then the others. */
export function nextLabs(
  labs: readonly LabSummary[],
  results: Readonly<Record<string, LabStanding>>,
): readonly LabSummary[] {
  const order: readonly string[] = labPaths.flatMap((path) => labsOfPath[path]);
  const place = ({ name }: LabSummary) =>
    (results[name]?.passed ? 2 : 0) + (order.includes(name) ? 0 : 1);
  return [...labs].sort(
    (left, right) =>
      place(left) - place(right) || order.indexOf(left.name) - order.indexOf(right.name),
  );
}
