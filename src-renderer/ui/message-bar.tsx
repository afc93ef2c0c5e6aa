import type { ReactNode } from 'react';
import { IconButton } from './button';
import { Icon } from './icon';
import { severityIcon, severityTone } from './state-label';
import type { Severity } from './state-label';
import { useUiTexts } from './texts';

export interface MessageBarProps {
  readonly severity: Severity;
  /** The severity in words, shown before the text: colour and icon alone do not say it. */
  readonly word: string;
  readonly children: ReactNode;
  /** Buttons after the text. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  /** Read out at once; for an answer to what a person has just done. */
  readonly urgent?: boolean;
}

/** An inline message. It stands where the user acted, instead of a box in front of it (ux §4.1). */
export function MessageBar(props: MessageBarProps) {
  const { severity, word, children, actions, onDismiss, urgent = false } = props;
  const texts = useUiTexts();
  return (
    <div
      className="message-bar"
      data-tone={severityTone[severity]}
      role={urgent ? 'alert' : 'status'}
    >
      <Icon name={severityIcon[severity]} size={20} className="message-icon" />
      <div className="message-text selectable">
        <strong>{word}</strong> {children}
      </div>
      {actions ? <div className="message-actions">{actions}</div> : null}
      {onDismiss ? (
        <IconButton icon="dismiss" iconSize={16} label={texts.close} onClick={onDismiss} />
      ) : null}
    </div>
  );
}
