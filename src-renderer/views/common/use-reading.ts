import { useEffect, useRef, useState } from 'react';
import type { CallName, Calls } from '../../../src-shared/ipc';
import { useSession } from '../../store/hooks';

/** So often a reading is asked for while the clock moves; what moves in between is drawn, not measured. */
const everyMs = 250;

type Reading = Extract<CallName, 'counters.host' | 'counters.partition' | 'counters.network'>;

/**
 * A reading that follows the simulation: asked for at once, and then as long as the clock moves. Null
 * before the first answer and where the host has none.
 */
export function useReading<N extends Reading>(
  call: N,
  args: Calls[N]['args'],
): Calls[N]['answer'] | null {
  const session = useSession();
  const key = JSON.stringify(args);
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly value: Calls[N]['answer'];
  } | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    let over = false;
    let seen = -1;
    const ask = async () => {
      const { revision } = session.replica.store.getState();
      if (over || asked.current || seen === revision) return;
      asked.current = true;
      seen = revision;
      const result = await session.call(call, JSON.parse(key) as Calls[N]['args']);
      asked.current = false;
      if (!over && result.ok) setAnswer({ key, value: result.value });
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      over = true;
      asked.current = false;
      clearInterval(timer);
    };
  }, [session, call, key]);
  return answer?.key === key ? answer.value : null;
}
