import { useEffect, useLayoutEffect, useRef } from 'react';
import type { GridLayout } from './types';

/** Tells how many rows there are when the number changes. */
export function useCount(count: number, onCount: ((count: number) => void) | undefined): void {
  const told = useRef(onCount);
  useEffect(() => {
    told.current = onCount;
  });
  useEffect(() => {
    told.current?.(count);
  }, [count]);
}

/**
 * A list that grows while it is read. Newest first, rows that come in above push nothing away: what
 * is in sight stays where it is, unless the top is in sight. Oldest first, the end stays in sight if
 * it was.
 */
export function useGrowingLog(options: {
  /** The column that orders the log by time; undefined for other lists. */
  readonly column: string | undefined;
  readonly sort: GridLayout['sort'];
  readonly count: number;
  readonly rowPx: number;
  readonly scroller: { readonly current: HTMLDivElement | null };
}): void {
  const { column, sort, count, rowPx, scroller } = options;
  const seen = useRef({ count: 0, atEnd: true });
  const follows = column !== undefined && sort?.column === column;
  useEffect(() => {
    const element = scroller.current;
    if (!follows || !element) return undefined;
    const noticed = () => {
      const bottom = element.scrollTop + element.clientHeight;
      seen.current.atEnd = bottom >= element.scrollHeight - rowPx;
    };
    element.addEventListener('scroll', noticed, { passive: true });
    return () => {
      element.removeEventListener('scroll', noticed);
    };
  }, [follows, rowPx, scroller]);
  const newestFirst = sort?.descending === true;
  useLayoutEffect(() => {
    const element = scroller.current;
    const added = count - seen.current.count;
    seen.current.count = count;
    if (!follows || !element || added <= 0 || added === count) return;
    if (newestFirst) {
      if (element.scrollTop > 0) element.scrollBy({ top: added * rowPx });
    } else if (seen.current.atEnd) element.scrollTo({ top: element.scrollHeight });
  }, [count, follows, newestFirst, rowPx, scroller]);
}
