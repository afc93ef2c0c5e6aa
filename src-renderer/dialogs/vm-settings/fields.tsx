import { TextField } from '../../ui';
import type { SettingsScene, VmChanges } from './settings-page';

export interface NumberSettingProps {
  readonly scene: SettingsScene;
  /** Entry and field: `processor/reserve`. */
  readonly field: string;
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly hint?: string | undefined;
  readonly autofocus?: boolean;
  /** Why it cannot be changed now; shown under the greyed box. */
  readonly locked?: string | null;
  readonly changes: (value: number) => VmChanges;
}

/** A whole number: what is typed stays until it is one, and says meanwhile what it has to be. */
export function NumberSetting(props: NumberSettingProps) {
  const { scene, field, label, value, least, most, hint, locked = null, changes } = props;
  const { draft, enter, texts } = scene;
  const take = (text: string) => {
    const number = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;
    const fits = number !== null && number >= least && number <= most;
    const problem = texts.t('vmSettings:wholeNumber', { least, most });
    enter(field, text, fits ? { changes: changes(number) } : { problem });
  };
  return (
    <TextField
      label={label}
      value={draft.entered[field] ?? String(value)}
      inputMode="numeric"
      disabled={locked !== null}
      data-autofocus={props.autofocus}
      hint={locked ?? hint}
      error={draft.problems[field] ?? null}
      onValue={take}
    />
  );
}

export interface PathSettingProps {
  readonly scene: SettingsScene;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly locked?: string | null;
  readonly changes: (value: string) => VmChanges;
}

/** A folder or a file as Windows writes it. */
export function PathSetting(props: PathSettingProps) {
  const { scene, field, label, value, hint, locked = null, changes } = props;
  const { draft, enter, texts } = scene;
  const take = (text: string) => {
    const fits = isPath(text);
    enter(field, text, fits ? { changes: changes(text) } : { problem: texts.t('vmSettings:path') });
  };
  return (
    <TextField
      label={label}
      value={draft.entered[field] ?? value}
      maxLength={260}
      disabled={locked !== null}
      hint={locked ?? hint}
      error={draft.problems[field] ?? null}
      onValue={take}
    />
  );
}

/** What the command takes as a path: not empty, no blank at either end, none of the characters Windows forbids. */
export function isPath(text: string): boolean {
  return (
    text.length > 0 && text.length <= 260 && text.trim() === text && !/[\p{Cc}"<>|?*]/u.test(text)
  );
}

/** Why a whole page is greyed, once above its controls. */
export function LockedNote({ reason }: { readonly reason: string | null }) {
  return reason === null ? null : <p className="field-hint settings-locked">{reason}</p>;
}
