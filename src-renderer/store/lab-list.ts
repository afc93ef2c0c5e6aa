import { useEffect, useState } from 'react';
import type { LabSummary } from '../../src-shared/ipc';
import { useSession } from './hooks';
import type { Session } from './session';

const known = new WeakMap<Session, readonly LabSummary[]>();

/** The labs that come with the program; asked for once, null until the answer is there. */
export function useLabList(): readonly LabSummary[] | null {
  const session = useSession();
  const [labs, setLabs] = useState(known.get(session) ?? null);
  useEffect(() => {
    if (known.has(session)) return;
    void session.call('lab.list', {}).then((answer) => {
      if (!answer.ok) return;
      known.set(session, answer.value);
      setLabs(answer.value);
    });
  }, [session]);
  return labs;
}
