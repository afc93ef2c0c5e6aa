import type { IconName } from './icons/paths';
import { iconPaths } from './icons/paths';

export type { IconName };

export interface IconProps {
  readonly name: IconName;
  /** Edge length in pixels; the outlines are drawn for 20. */
  readonly size?: 12 | 16 | 20;
  /** Turns slowly, for work in progress; stands still where motion is reduced. */
  readonly turning?: boolean;
  /** What it says to a screen reader; without it the icon is decoration beside a word. */
  readonly label?: string;
  readonly className?: string;
}

/** An inlined outline in the colour of the text around it. */
export function Icon({ name, size = 20, turning = false, label, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={className ? `icon ${className}` : 'icon'}
      data-size={size}
      data-icon={name}
      data-turning={turning || undefined}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
