import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useMemo, useState } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import { SimulatedMark } from './menu-entries';
import { paletteAnswers } from './palette-rank';
import { useUiTexts } from './texts';

export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  /** The heading it stands under, for example "Virtual machine". */
  readonly group: string;
  readonly icon?: IconName | undefined;
  readonly shortcut?: string | undefined;
  /** Further words it is found by. */
  readonly keywords?: readonly string[];
  readonly disabledReason?: string | null | undefined;
  readonly simulated?: boolean | undefined;
  readonly run: () => void;
}

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly placeholder: string;
  readonly commands: readonly PaletteCommand[];
}

export function CommandPalette(props: CommandPaletteProps) {
  const { open, onClose, label, placeholder, commands } = props;
  const texts = useUiTexts();
  const [typed, setTyped] = useState('');
  // The library sorts commands below their heading, but leaves the headings where they are.
  const answers = useMemo(() => paletteAnswers(commands, typed), [commands, typed]);
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Portal>
        <div className="scrim" />
        <Radix.Content className="palette" aria-describedby={undefined}>
          <Radix.Title className="visually-hidden">{label}</Radix.Title>
          <Command label={label} shouldFilter={false} loop>
            <div className="palette-input">
              <Icon name="search" />
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                placeholder={placeholder}
                aria-label={placeholder}
                autoFocus
              />
            </div>
            <Command.List className="palette-list" label={label}>
              <Command.Empty className="palette-empty">{texts.noCommandFound}</Command.Empty>
              {answers.map(([group, found]) => (
                <Command.Group key={group} heading={group} className="palette-group">
                  {found.map((command) => (
                    <PaletteRow key={command.id} command={command} onClose={onClose} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function PaletteRow({
  command,
  onClose,
}: {
  readonly command: PaletteCommand;
  readonly onClose: () => void;
}) {
  const reason = command.disabledReason ?? null;
  return (
    <Command.Item
      className="palette-item"
      value={command.id}
      data-greyed={reason === null ? undefined : ''}
      onSelect={() => {
        if (reason !== null) return;
        onClose();
        command.run();
      }}
    >
      <span className="menu-icon">
        {command.icon ? <Icon name={command.icon} size={16} /> : null}
      </span>
      <span className="palette-label">
        {command.label}
        {reason === null ? null : <span className="palette-reason">{reason}</span>}
      </span>
      {command.simulated ? <SimulatedMark /> : null}
      {command.shortcut ? <span className="menu-shortcut">{command.shortcut}</span> : null}
    </Command.Item>
  );
}
