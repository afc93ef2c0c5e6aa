import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect } from 'react';

export interface VirtualRow {
  readonly index: number;
  /** Distance of its upper edge from the top of the list, in pixels. */
  readonly top: number;
}

export interface VirtualRows {
  readonly rows: readonly VirtualRow[];
  readonly totalPx: number;
  readonly scrollTo: (index: number) => void;
}

/** The rows of a long list that are in sight, all of one height, with a few beyond either edge. */
export function useVirtualRows(options: {
  readonly count: number;
  readonly rowPx: number;
  readonly scroller: { readonly current: HTMLElement | null };
  /** Height of a sticky header inside the scroller, which would cover what is scrolled to. */
  readonly headPx?: number;
  readonly overscan?: number;
}): VirtualRows {
  const { count, rowPx, scroller, headPx = 0, overscan = 8 } = options;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan,
    scrollPaddingStart: headPx,
    scrollMargin: 0,
  });
  useEffect(() => {
    virtual.measure();
  }, [rowPx, virtual]);
  const scrollTo = useCallback(
    (index: number) => {
      virtual.scrollToIndex(index);
    },
    [virtual],
  );
  return {
    rows: virtual.getVirtualItems().map((item) => ({ index: item.index, top: item.start })),
    totalPx: virtual.getTotalSize(),
    scrollTo,
  };
}
