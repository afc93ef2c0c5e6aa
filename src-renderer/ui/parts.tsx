import { Tabs as RadixTabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import type { Tone } from './state-label';

export interface ProgressProps {
  /** 0 to 1; null where the end is not known. */
  readonly value: number | null;
  readonly label: string;
  /** What it says beside the bar, for example "62 %"; read out as the value. */
  readonly text: string;
  readonly tone?: 'normal' | 'done' | 'failed';
}

export function Progress({ value, label, text, tone = 'normal' }: ProgressProps) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <span className="progress" data-tone={tone}>
      <span
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        aria-valuetext={text}
        data-unknown={percent === null || undefined}
      >
        <span className="progress-fill" style={{ width: `${String(percent ?? 100)}%` }} />
      </span>
      <span className="progress-text numeric truncate">{text}</span>
    </span>
  );
}

export interface MeterPart {
  readonly id: string;
  readonly share: number;
  /** `reserve` and `added` are hatched, `used` is filled; what is left is free. */
  readonly look: 'used' | 'reserve' | 'added' | 'danger';
}

export interface MeterProps {
  /** The whole in words for a screen reader, for example "Committed 42 GB of 64 GB". */
  readonly label: string;
  readonly parts: readonly MeterPart[];
}

/** Shares of a whole as one bar: the words stand beside it. */
export function Meter({ label, parts }: MeterProps) {
  return (
    <span className="meter" role="img" aria-label={label}>
      {parts.map((part) => (
        <span
          key={part.id}
          data-look={part.look}
          style={{ width: `${String(Math.min(100, Math.max(0, part.share * 100)))}%` }}
        />
      ))}
    </span>
  );
}

export interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: Tone | 'accent' | 'simulated';
}

export function Badge({ children, tone = 'off' }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}

export interface Property {
  readonly id: string;
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values; the values can be selected and copied. */
export function PropertyList({ properties }: { readonly properties: readonly Property[] }) {
  return (
    <dl className="properties">
      {properties.map((property) => (
        <div key={property.id} className="property">
          <dt>{property.name}</dt>
          <dd className="selectable numeric">{property.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface EmptyStateProps {
  readonly icon: IconName;
  /** Why there is nothing. */
  readonly title: string;
  /** What to do about it. */
  readonly text?: string | undefined;
  readonly actions?: ReactNode;
}

export function EmptyState({ icon, title, text, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} size={20} className="empty-icon" />
      <p className="empty-title">{title}</p>
      {text ? <p className="secondary">{text}</p> : null}
      {actions ? <div className="empty-actions">{actions}</div> : null}
    </div>
  );
}

export interface TabSpec<V extends string> {
  readonly value: V;
  readonly label: string;
  /** A number after the label. */
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly onValue: (value: V) => void;
  readonly tabs: readonly TabSpec<V>[];
  /** Every page is as tall as the tallest: a dialog does not jump from page to page. */
  readonly steady?: boolean;
  /** Right of the tabs, for example a filter or a close button. */
  readonly trailing?: ReactNode;
}

export function Tabs<V extends string>(props: TabsProps<V>) {
  const { label, value, onValue, tabs, trailing, steady = false } = props;
  return (
    <RadixTabs.Root
      className="tabs"
      data-steady={steady || undefined}
      value={value}
      onValueChange={(next) => {
        onValue(next as V);
      }}
    >
      <div className="tabs-head">
        <RadixTabs.List className="tabs-list" aria-label={label}>
          {tabs.map((tab) => (
            <RadixTabs.Trigger key={tab.value} value={tab.value} className="tab">
              {tab.label}
              {tab.count === undefined ? null : <span className="tab-count">{tab.count}</span>}
            </RadixTabs.Trigger>
          ))}
        </RadixTabs.List>
        {trailing}
      </div>
      {tabs.map((tab) => (
        <RadixTabs.Content
          key={tab.value}
          value={tab.value}
          className="tab-content"
          tabIndex={-1}
          {...(steady ? { forceMount: true } : {})}
        >
          {tab.content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  );
}

const announcePauseMs = 600;

/**
 * Says texts to a screen reader. Changes that follow each other fast are said once, with the last
 * text; `urgent` interrupts and is not delayed.
 */
export function LiveRegion({
  text,
  urgent = false,
}: {
  readonly text: string;
  readonly urgent?: boolean;
}) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        setSaid(text);
      },
      urgent ? 0 : announcePauseMs,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [text, urgent]);
  return (
    <div
      className="visually-hidden"
      role={urgent ? 'alert' : 'status'}
      aria-live={urgent ? 'assertive' : 'polite'}
    >
      {said}
    </div>
  );
}
