import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { isActionId } from '../../src-shared/actions/index';
import type { ActionId } from '../../src-shared/actions/index';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui';
import type { ActionItems } from '../app/use-actions';

/** The order people know (ux §4.4); a machine that is paused has Resume where a running one has Pause. */
const groups: readonly (readonly string[])[] = [
  ['vm.start', 'vm.turnOff', 'vm.shutDown', 'vm.save'],
  ['vm.pause', 'vm.reset'],
  ['snapshot.take', 'vm.revert'],
];

/** The ids of the toolbar that exist, in groups. */
export function toolbarActions(paused: boolean): readonly (readonly ActionId[])[] {
  return groups
    .map((group) =>
      group.map((id) => (paused && id === 'vm.pause' ? 'vm.resume' : id)).filter(isActionId),
    )
    .filter((group) => group.length > 0);
}

export interface ConnectionToolbarProps {
  readonly items: ActionItems;
  readonly paused: boolean;
  /** Why the guest hears no Ctrl+Alt+Delete now, or null. */
  readonly attentionReason: string | null;
  readonly onAttention: () => void;
}

/** A toolbar is one tab stop; the arrow keys move inside it. */
export function ConnectionToolbar(props: ConnectionToolbarProps) {
  const { items, paused, attentionReason, onAttention } = props;
  const { t } = useTexts();
  const [active, setActive] = useState(0);
  const shown = toolbarActions(paused);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const present = buttons.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = { ArrowRight: present + 1, ArrowLeft: present - 1 };
    const wanted = { ...steps, Home: 0, End: buttons.length - 1 }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const next = (wanted + buttons.length) % buttons.length;
    setActive(next);
    buttons[next]?.focus();
  };
  const ids = shown.flat();
  return (
    <div
      className="toolbar connection-toolbar"
      role="toolbar"
      aria-label={t('lens:connection.toolbar')}
      onKeyDown={move}
    >
      <span className="toolbar-group">
        <IconButton
          icon="keyboard"
          label={t('lens:connection.attention')}
          shortcut={t('lens:connection.attentionKeys')}
          disabledReason={attentionReason}
          tabIndex={active === 0 ? 0 : -1}
          onClick={onAttention}
        />
      </span>
      {shown.map((group) => (
        <span key={group[0]} className="toolbar-group">
          {group.map((id) => {
            const { icon, label, reason, run } = items[id];
            return (
              <IconButton
                key={id}
                {...{ icon, label }}
                disabledReason={reason}
                aria-description={reason ?? undefined}
                tabIndex={active === ids.indexOf(id) + 1 ? 0 : -1}
                onClick={run}
              />
            );
          })}
        </span>
      ))}
    </div>
  );
}
