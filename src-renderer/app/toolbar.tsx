import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { offeredActions } from '../../src-shared/actions/state';
import { useReader } from '../store/hooks';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui/button';
import { useActionItems, usePresentSelection } from './use-actions';

/** A toolbar is one tab stop; the arrow keys move inside it. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const present = buttons.indexOf(event.target as HTMLElement);
  const moves: Record<string, number> = {
    ArrowRight: present + 1,
    ArrowLeft: present - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const wanted = moves[event.key];
  if (wanted === undefined) return;
  event.preventDefault();
  buttons[(wanted + buttons.length) % buttons.length]?.focus();
}

/** The usual few actions. What drives the simulation has a bar of its own. */
export function Toolbar() {
  const texts = useTexts();
  const selection = usePresentSelection();
  const items = useActionItems(selection);
  const [active, setActive] = useState<string | null>(null);
  const offered = useReader(
    (reader) =>
      offeredActions({ reader, selection }, 'toolbar')
        .map((group) => group.filter((action) => action.menu !== 'simulation'))
        .map((group) => group.map((action) => action.id).join(' '))
        .filter(Boolean)
        .join('|'),
    [selection],
  );
  const ids = offered.split(/[| ]/);
  const tabStop = active !== null && ids.includes(active) ? active : ids[0];
  return (
    <div
      className="toolbar"
      role="toolbar"
      aria-label={texts.t('console:app.toolbar')}
      onKeyDown={moveFocus}
      onFocus={(event) => setActive(event.target.dataset['action'] ?? null)}
    >
      {offered.split('|').map((group) => (
        <span key={group} className="toolbar-group">
          {group.split(' ').map((id) => {
            const item = items[id as keyof typeof items];
            return (
              <IconButton
                key={id}
                data-action={id}
                tabIndex={id === tabStop ? 0 : -1}
                icon={item.icon}
                label={item.label}
                shortcut={item.shortcut}
                disabledReason={item.reason}
                aria-description={item.reason ?? undefined}
                onClick={item.run}
              />
            );
          })}
        </span>
      ))}
    </div>
  );
}
