import { Icon } from './icon';
import type { IconName } from './icon';

/** What a state means to the eye; the words come with it. Icons and colours: ux §5.5. */
export const tones = [
  'running',
  'off',
  'paused',
  'saved',
  'transition',
  'warning',
  'critical',
  'parked',
  'maintenance',
  'unknown',
] as const;
export type Tone = (typeof tones)[number];

/** Every tone has an outline of its own, so that none depends on its colour. */
export const toneIcon: Readonly<Record<Tone, IconName>> = {
  running: 'running',
  off: 'off',
  paused: 'paused',
  saved: 'saved',
  transition: 'transition',
  warning: 'warning',
  critical: 'critical',
  parked: 'parked',
  maintenance: 'maintenance',
  unknown: 'unknown',
};

export interface StateLabelProps {
  readonly tone: Tone;
  /** The state in words; always there. */
  readonly word: string;
  /** `plain` for cells and lists, `badge` with a tint for headings. */
  readonly look?: 'plain' | 'badge';
}

/** A state as icon and word in one colour. */
export function StateLabel({ tone, word, look = 'plain' }: StateLabelProps) {
  return (
    <span className="state" data-tone={tone} data-look={look}>
      <Icon name={toneIcon[tone]} size={16} turning={tone === 'transition'} />
      <span className="truncate">{word}</span>
    </span>
  );
}

/** A small mark over the corner of an icon. It says nothing to a screen reader: the words are elsewhere. */
export function StateDot({ tone }: { readonly tone: Tone }) {
  return (
    <span className="state-dot" data-tone={tone} aria-hidden="true">
      <Icon name={toneIcon[tone]} size={12} turning={false} />
    </span>
  );
}

/** Severity of an alert or event; separate from states (ux §5.5). */
export const severities = ['information', 'success', 'warning', 'error', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const severityTone: Readonly<Record<Severity, Tone | 'success'>> = {
  information: 'transition',
  success: 'running',
  warning: 'warning',
  error: 'critical',
  critical: 'critical',
};
export const severityIcon: Readonly<Record<Severity, IconName>> = {
  information: 'information',
  success: 'success',
  warning: 'warning',
  error: 'error',
  critical: 'critical',
};

export interface SeverityLabelProps {
  readonly severity: Severity;
  readonly word: string;
}

/** A severity as icon and word; plain information stays in the colour of quiet text. */
export function SeverityLabel({ severity, word }: SeverityLabelProps) {
  return (
    <span
      className="state"
      data-tone={severity === 'information' ? 'quiet' : severityTone[severity]}
      data-look="plain"
    >
      <Icon name={severityIcon[severity]} size={16} />
      <span className="truncate">{word}</span>
    </span>
  );
}
