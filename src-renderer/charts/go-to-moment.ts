import { useSession } from '../store/hooks';

/** Shows the lab as it was at a moment that a chart reads. */
export function useGoToMoment(): (atMs: number) => Promise<void> {
  const session = useSession();
  return async (atMs) => {
    const answer = await session.call('pace.rewind', { toMs: atMs });
    session.timeline.pointAt(null);
    if (!answer.ok) session.ui.say({ type: 'refusal', action: null, fault: answer.fault });
  };
}
