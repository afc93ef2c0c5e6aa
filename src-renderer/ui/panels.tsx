import { Fragment, useRef } from 'react';
import type { ReactNode } from 'react';
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels';
import { useUiTexts } from './texts';

export interface PanelSpec {
  readonly id: string;
  /** Names the pane in "resize …" of the separator that belongs to it. */
  readonly label: string;
  readonly content: ReactNode;
  readonly minPx: number;
  readonly maxPx?: number;
  /**
   * The size it begins with, as remembered or by default, in CSS pixels; read when the set of panes
   * changes. Leave it out for the one pane that takes the rest.
   */
  readonly sizePx?: number;
}

export interface PanelsProps {
  readonly id: string;
  readonly orientation: 'horizontal' | 'vertical';
  /** The visible panes in order; a hidden pane is left out. */
  readonly panels: readonly PanelSpec[];
  /** Sizes in CSS pixels by pane, after a person dragged or used the arrow keys; not while dragging. */
  readonly onSizes?: (sizes: Readonly<Record<string, number>>) => void;
}

/** What the panes share: the group less the separators, which are one pixel wide each. */
function wholePx(group: HTMLElement, panels: readonly PanelSpec[], horizontal: boolean): number {
  const box = group.getBoundingClientRect();
  return (horizontal ? box.width : box.height) - (panels.length - 1);
}

/** The panes' sizes in percent; null while there is no room to share, as in a hidden window. */
function layoutOf(
  panels: readonly PanelSpec[],
  whole: number,
): Readonly<Record<string, number>> | null {
  const sized = panels.reduce((sum, panel) => sum + (panel.sizePx ?? 0), 0);
  if (whole <= sized) return null;
  return Object.fromEntries(
    panels.map((panel) => [panel.id, ((panel.sizePx ?? whole - sized) / whole) * 100]),
  );
}

/**
 * Panes beside or below each other. A separator is a tab stop: the arrow keys resize, Home and End go
 * to the bounds (WCAG 2.5.7: no drag without a key).
 */
export function Panels({ id, orientation, panels, onSizes }: PanelsProps) {
  const texts = useUiTexts();
  const group = useRef<HTMLDivElement>(null);
  const horizontal = orientation === 'horizontal';
  const separated = (index: number) => {
    const before = panels[index - 1];
    const side = before?.sizePx === undefined ? panels[index] : before;
    return texts.resizePanes(side?.label ?? '');
  };
  const handle = useGroupRef();
  const arranged = useRef<string | null>(null);
  const takeLayout = (layout: Readonly<Record<string, number>>, byPerson: boolean) => {
    if (!group.current) return;
    const whole = wholePx(group.current, panels, horizontal);
    if (byPerson) {
      const entries = Object.entries(layout).map(
        ([panel, percent]) => [panel, Math.round((percent * whole) / 100)] as const,
      );
      onSizes?.(Object.fromEntries(entries));
      return;
    }
    const shown = Object.keys(layout).join('+');
    if (shown === arranged.current) return;
    const isFirst = arranged.current === null;
    arranged.current = shown;
    // The group takes up the layout it last had for this set of panes; the remembered sizes are newer.
    const wanted = isFirst ? null : layoutOf(panels, whole);
    if (wanted) handle.current?.setLayout(wanted);
  };
  return (
    <Group
      id={id}
      groupRef={handle}
      className="panels"
      elementRef={group}
      orientation={orientation}
      resizeTargetMinimumSize={{ coarse: 24, fine: 12 }}
      onLayoutChanged={(layout, meta) => takeLayout(layout, meta.isUserInteraction)}
    >
      {panels.map((panel, index) => (
        <Fragment key={panel.id}>
          {index > 0 ? <Separator className="separator" title={separated(index)} /> : null}
          <Panel
            id={panel.id}
            className="panel"
            minSize={panel.minPx}
            maxSize={panel.maxPx}
            defaultSize={panel.sizePx}
            groupResizeBehavior={
              panel.sizePx === undefined ? 'preserve-relative-size' : 'preserve-pixel-size'
            }
          >
            {panel.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
