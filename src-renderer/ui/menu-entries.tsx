import type { ComponentType, ReactNode } from 'react';
import { useId, useState } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import { menuLayer } from './menu-layer';
import { useUiTexts } from './texts';

interface EntryBase {
  readonly id: string;
  readonly label: string;
}

export interface ActionEntry extends EntryBase {
  readonly type: 'action';
  readonly icon?: IconName | undefined;
  /** As it is written for people, for example `Ctrl+Shift+P`. */
  readonly shortcut?: string | undefined;
  /** Why it cannot be used now; the entry stays reachable and the menu's foot says the reason. */
  readonly disabledReason?: string | null | undefined;
  /** Something that is injected into the simulation: wears the striped violet marker (ux §5.5). */
  readonly simulated?: boolean | undefined;
  /** The entry that Enter or a double click on the object does; set in semibold. */
  readonly isDefault?: boolean | undefined;
  readonly run: () => void;
}

export interface CheckEntry extends EntryBase {
  readonly type: 'check';
  readonly checked: boolean;
  readonly shortcut?: string | undefined;
  readonly disabledReason?: string | null | undefined;
  readonly run: () => void;
  /** The menu stays open, for ticking several; otherwise it closes. */
  readonly keepOpen?: boolean | undefined;
}

export interface RadioEntry extends EntryBase {
  readonly type: 'radio';
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
}

export interface SubmenuEntry extends EntryBase {
  readonly type: 'submenu';
  readonly icon?: IconName | undefined;
  readonly simulated?: boolean | undefined;
  /** A function is asked when the submenu opens. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
}

export interface SeparatorEntry {
  readonly type: 'separator';
  readonly id: string;
}

export interface HeadingEntry extends EntryBase {
  readonly type: 'heading';
}

/** What a menu offers, as data: menu bar, context menu and drop-down render the same entries. */
export type MenuEntry =
  ActionEntry | CheckEntry | RadioEntry | SubmenuEntry | SeparatorEntry | HeadingEntry;

/* The three Radix menus have the same parts under different names; this is their common shape. */
// oxlint-disable-next-line typescript/no-explicit-any -- the parts differ in their prop types only
type Part = ComponentType<any>;
export interface MenuParts {
  readonly Item: Part;
  readonly CheckboxItem: Part;
  readonly RadioGroup: Part;
  readonly RadioItem: Part;
  readonly Label: Part;
  readonly Separator: Part;
  readonly Sub: Part;
  readonly SubTrigger: Part;
  readonly SubContent: Part;
  readonly Portal: Part;
}

function isDisabled(entry: MenuEntry): boolean {
  return (
    (entry.type === 'action' || entry.type === 'check') &&
    entry.disabledReason !== null &&
    entry.disabledReason !== undefined
  );
}

/** The entries of one menu, and at its foot the reason of the greyed one that is pointed at. */
export function MenuBody({
  parts,
  entries,
}: {
  readonly parts: MenuParts;
  readonly entries: readonly MenuEntry[];
}) {
  const texts = useUiTexts();
  const [reason, setReason] = useState<string | null>(null);
  return (
    <>
      <div className="menu-list">
        {entries.map((entry) => (
          <MenuRow key={entry.id} parts={parts} entry={entry} onReason={setReason} />
        ))}
      </div>
      {entries.some(isDisabled) ? (
        <div className="menu-foot" aria-hidden="true">
          <Icon name="information" size={16} />
          <span>{reason ?? texts.menuReasonHint}</span>
        </div>
      ) : null}
    </>
  );
}

interface RowProps<E> {
  readonly parts: MenuParts;
  readonly entry: E;
  readonly onReason: (reason: string | null) => void;
}

function MenuRow({ parts, entry, onReason }: RowProps<MenuEntry>): ReactNode {
  switch (entry.type) {
    case 'separator':
      return <parts.Separator className="menu-separator" />;
    case 'heading':
      return <parts.Label className="menu-heading">{entry.label}</parts.Label>;
    case 'submenu':
      return <SubmenuRow parts={parts} entry={entry} onReason={onReason} />;
    case 'radio':
      return <RadioRows parts={parts} entry={entry} onReason={onReason} />;
    default:
      return <ItemRow parts={parts} entry={entry} onReason={onReason} />;
  }
}

function ItemRow({ parts, entry, onReason }: RowProps<ActionEntry | CheckEntry>) {
  const id = useId();
  const reason = entry.disabledReason ?? null;
  const disabled = reason !== null;
  const check = entry.type === 'check';
  const Item = check ? parts.CheckboxItem : parts.Item;
  const keepOpen = disabled || (check && entry.keepOpen === true);
  return (
    <Item
      className="menu-item"
      aria-disabled={disabled || undefined}
      aria-describedby={disabled ? id : undefined}
      data-default={!check && entry.isDefault ? '' : undefined}
      {...(check ? { checked: entry.checked } : {})}
      onFocus={() => {
        onReason(reason);
      }}
      onSelect={(event: Event) => {
        if (keepOpen) event.preventDefault();
        if (!disabled) entry.run();
      }}
    >
      <span className="menu-icon">
        {check && entry.checked ? <Icon name="checkmark" size={16} /> : null}
        {!check && entry.icon ? <Icon name={entry.icon} size={16} /> : null}
      </span>
      <span className="menu-label">{entry.label}</span>
      {!check && entry.simulated ? <SimulatedMark /> : null}
      {entry.shortcut ? <span className="menu-shortcut">{entry.shortcut}</span> : null}
      {disabled ? (
        <span id={id} hidden>
          {reason}
        </span>
      ) : null}
    </Item>
  );
}

function RadioRows({ parts, entry, onReason }: RowProps<RadioEntry>) {
  return (
    <parts.RadioGroup value={entry.value} onValueChange={entry.onValue} aria-label={entry.label}>
      {entry.options.map((option) => (
        <parts.RadioItem
          key={option.value}
          value={option.value}
          className="menu-item"
          onFocus={() => {
            onReason(null);
          }}
        >
          <span className="menu-icon">
            {option.value === entry.value ? <Icon name="checkmark" size={16} /> : null}
          </span>
          <span className="menu-label">{option.label}</span>
        </parts.RadioItem>
      ))}
    </parts.RadioGroup>
  );
}

function SubmenuRow({ parts, entry, onReason }: RowProps<SubmenuEntry>) {
  return (
    <parts.Sub>
      <parts.SubTrigger
        className="menu-item"
        onFocus={() => {
          onReason(null);
        }}
      >
        <span className="menu-icon">
          {entry.icon ? <Icon name={entry.icon} size={16} /> : null}
        </span>
        <span className="menu-label">{entry.label}</span>
        {entry.simulated ? <SimulatedMark /> : null}
        <Icon name="chevronRight" size={12} className="menu-chevron" />
      </parts.SubTrigger>
      <parts.Portal container={menuLayer()}>
        <parts.SubContent className="menu" collisionPadding={8} alignOffset={-5}>
          <SubmenuBody parts={parts} entry={entry} />
        </parts.SubContent>
      </parts.Portal>
    </parts.Sub>
  );
}

/** The content exists only while the submenu is open, and with it the entries. */
function SubmenuBody({ parts, entry }: Pick<RowProps<SubmenuEntry>, 'parts' | 'entry'>) {
  const { entries } = entry;
  return <MenuBody parts={parts} entries={typeof entries === 'function' ? entries() : entries} />;
}

/** The striped violet marker: injected into the simulation, never one of the cluster's own alerts. */
export function SimulatedMark({ label }: { readonly label?: string }) {
  return (
    <span
      className="simulated-mark"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    />
  );
}
