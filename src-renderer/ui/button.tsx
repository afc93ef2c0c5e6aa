import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import { Tooltip } from './tooltip';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  /** `primary` names the act of a dialog, `danger` one that destroys, `subtle` has no frame until used. */
  readonly kind?: 'standard' | 'primary' | 'danger' | 'subtle';
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
  /**
   * Why it cannot be used now, or null. The button stays in the tab order and says the reason: a
   * control that has the focus is never taken away from under it (ux §4.3).
   */
  readonly disabledReason?: string | null | undefined;
}

function guarded(
  disabled: boolean,
  onClick: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined,
) {
  return (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled) event.preventDefault();
    else onClick?.(event);
  };
}

export function Button(props: ButtonProps) {
  const { kind = 'standard', icon, children, disabledReason, onClick, className, ...rest } = props;
  const disabled = disabledReason !== null && disabledReason !== undefined;
  const button = (
    <button
      type="button"
      {...rest}
      className={className ? `button ${className}` : 'button'}
      data-kind={kind}
      aria-disabled={disabled || undefined}
      onClick={guarded(disabled, onClick)}
    >
      {icon ? <Icon name={icon} size={16} /> : null}
      <span className="button-label">{children}</span>
    </button>
  );
  return disabled ? <Tooltip text={disabledReason}>{button}</Tooltip> : button;
}

export interface IconButtonProps extends Omit<
  ComponentPropsWithRef<'button'>,
  'disabled' | 'children'
> {
  readonly icon: IconName;
  /** Its name for screen readers and its tooltip. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean | undefined;
  readonly disabledReason?: string | null | undefined;
  readonly iconSize?: 12 | 16 | 20;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, pressed, disabledReason, iconSize = 20, ...others } = props;
  const { onClick, className, ...rest } = others;
  const disabled = disabledReason !== null && disabledReason !== undefined;
  return (
    <Tooltip text={disabled ? `${label}: ${disabledReason}` : label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        className={className ? `icon-button ${className}` : 'icon-button'}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        onClick={guarded(disabled, onClick)}
      >
        <Icon name={icon} size={iconSize} />
      </button>
    </Tooltip>
  );
}
