import { ContextMenu as RadixContext, DropdownMenu as RadixDropdown } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { MenuBody } from './menu-entries';
import { menuLayer } from './menu-layer';
import type { MenuEntry, MenuParts } from './menu-entries';

export interface DropdownMenuProps {
  /** A function is asked when the menu opens. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  /** The button that opens it; takes a ref and handlers. */
  readonly children: ReactElement;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly label?: string;
}

/*
 * The menus are not modal: a modal one would put a style element into the page to lock its scrolling,
 * which the content security policy refuses, and the console's page never scrolls.
 */
export function DropdownMenu(props: DropdownMenuProps) {
  const { entries, children, align = 'start', side = 'bottom', open, onOpen, label } = props;
  return (
    <RadixDropdown.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpen ? { onOpenChange: onOpen } : {})}
    >
      <RadixDropdown.Trigger asChild>{children}</RadixDropdown.Trigger>
      <RadixDropdown.Portal container={menuLayer()}>
        <RadixDropdown.Content
          className="menu"
          tabIndex={0}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          {...(label ? { 'aria-label': label } : {})}
        >
          <LazyBody parts={RadixDropdown} entries={entries} />
        </RadixDropdown.Content>
      </RadixDropdown.Portal>
    </RadixDropdown.Root>
  );
}

export interface ContextMenuProps {
  /** Computed when it opens, so that it speaks of the selection the click has just made. */
  readonly entries: () => readonly MenuEntry[];
  readonly children: ReactNode;
  readonly onOpen?: (open: boolean) => void;
  readonly label?: string;
}

/** Opens on the right button, Shift+F10 and the Menu key, at the pointer or at the focused element. */
export function ContextMenu({ entries, children, onOpen, label }: ContextMenuProps) {
  return (
    <RadixContext.Root modal={false} {...(onOpen ? { onOpenChange: onOpen } : {})}>
      <RadixContext.Trigger asChild>{children}</RadixContext.Trigger>
      <RadixContext.Portal container={menuLayer()}>
        <RadixContext.Content
          className="menu"
          tabIndex={0}
          collisionPadding={8}
          {...(label ? { 'aria-label': label } : {})}
        >
          <LazyBody parts={RadixContext} entries={entries} />
        </RadixContext.Content>
      </RadixContext.Portal>
    </RadixContext.Root>
  );
}

/** The content exists only while the menu is open, and with it the entries. */
function LazyBody({
  parts,
  entries,
}: {
  readonly parts: MenuParts;
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
}) {
  return <MenuBody parts={parts} entries={typeof entries === 'function' ? entries() : entries} />;
}
