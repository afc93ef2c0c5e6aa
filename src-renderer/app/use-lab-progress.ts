import { useEffect } from 'react';
import { useRecord, useSession, useConnection } from '../store/hooks';
import { readProgress } from '../store/lab-progress';

/** Knows what was played: from the start on, and anew once a lab comes to its grade. */
export function useLabProgress(): void {
  const session = useSession();
  const connected = useConnection().connected;
  const finishedAt = useRecord<'run'>('run:lab')?.finishedAt ?? null;
  useEffect(() => {
    if (connected || finishedAt !== null) void readProgress(session);
  }, [session, connected, finishedAt]);
}
