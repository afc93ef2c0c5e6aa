import { useEffect, useRef } from 'react';

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

/** Keeps the newest row of a log in sight, unless a person has scrolled away from it. */
export function useFollowedEnd(
  follows: boolean,
  count: number,
  scroller: { readonly current: HTMLDivElement | null },
): void {
  const atEnd = useRef(true);
  const seen = useRef(0);
  useEffect(() => {
    const element = scroller.current;
    if (!follows || !element) return undefined;
    const noticed = () => {
      atEnd.current = element.scrollTop + element.clientHeight >= element.scrollHeight - 4;
    };
    element.addEventListener('scroll', noticed, { passive: true });
    return () => {
      element.removeEventListener('scroll', noticed);
    };
  }, [follows, scroller]);
  useEffect(() => {
    const element = scroller.current;
    const grown = count > seen.current;
    seen.current = count;
    if (follows && grown && atEnd.current) element?.scrollTo({ top: element.scrollHeight });
  }, [follows, count, scroller]);
}
