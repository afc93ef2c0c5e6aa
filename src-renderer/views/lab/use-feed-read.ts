import { useEffect } from 'react';
import type { LabRun } from '../../../src-shared/model/world';
import { useSession, useUi } from '../../store/hooks';

/** Messages that nobody has had in front of them yet. */
export function useUnread(run: LabRun): number {
  const read = useUi((state) => state.feedRead);
  return Math.max(0, run.feed.length - read);
}

/** Whoever shows the feed has it read. */
export function useFeedRead(run: LabRun): void {
  const { ui } = useSession();
  const { length } = run.feed;
  useEffect(() => ui.readFeed(length), [ui, length]);
}
