import { Menubar } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { MenuBody } from './menu-entries';
import { menuLayer } from './menu-layer';
import type { MenuEntry } from './menu-entries';

export interface MenuBarMenu {
  readonly id: string;
  readonly label: string;
  /** The letter that opens it with Alt; underlined where the label holds it. Localised (ux §4.3). */
  readonly accessKey: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuBarProps {
  readonly menus: readonly MenuBarMenu[];
  readonly label: string;
}

/** The window's menu bar. Alt+letter opens a menu; F10, or Alt alone, moves the focus to the bar. */
export function MenuBar({ menus, label }: MenuBarProps) {
  const [open, setOpen] = useState('');
  const bar = useRef<HTMLDivElement>(null);
  useAccessKeys(menus, bar, setOpen);
  return (
    <Menubar.Root
      ref={bar}
      className="menu-bar"
      value={open}
      onValueChange={setOpen}
      aria-label={label}
    >
      {menus.map((menu) => (
        <Menubar.Menu key={menu.id} value={menu.id}>
          <Menubar.Trigger className="menu-bar-item">
            <Underlined label={menu.label} accessKey={menu.accessKey} />
          </Menubar.Trigger>
          <Menubar.Portal container={menuLayer()}>
            <Menubar.Content
              className="menu"
              tabIndex={0}
              align="start"
              sideOffset={2}
              collisionPadding={8}
              aria-label={menu.label}
            >
              <MenuBody parts={Menubar} entries={menu.entries} />
            </Menubar.Content>
          </Menubar.Portal>
        </Menubar.Menu>
      ))}
    </Menubar.Root>
  );
}

function Underlined({ label, accessKey }: { readonly label: string; readonly accessKey: string }) {
  const at = label.toLowerCase().indexOf(accessKey.toLowerCase());
  if (at < 0) return label;
  return (
    <span>
      {label.slice(0, at)}
      <u>{label[at]}</u>
      {label.slice(at + 1)}
    </span>
  );
}

function useAccessKeys(
  menus: readonly MenuBarMenu[],
  bar: { readonly current: HTMLDivElement | null },
  setOpen: (id: string) => void,
): void {
  const latest = useRef(menus);
  useEffect(() => {
    latest.current = menus;
  });
  useEffect(() => {
    let altAlone = false;
    const focusBar = () => bar.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const down = (event: KeyboardEvent) => {
      altAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey;
      if (event.key === 'F10' && !event.shiftKey) {
        event.preventDefault();
        focusBar();
      }
      if (!event.altKey || event.ctrlKey || event.metaKey || event.key.length !== 1) return;
      const key = event.key.toLowerCase();
      const menu = latest.current.find((each) => each.accessKey.toLowerCase() === key);
      if (!menu) return;
      event.preventDefault();
      focusBar();
      setOpen(menu.id);
    };
    const up = (event: KeyboardEvent) => {
      if (event.key !== 'Alt' || !altAlone) return;
      event.preventDefault();
      focusBar();
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, [bar, setOpen]);
}
