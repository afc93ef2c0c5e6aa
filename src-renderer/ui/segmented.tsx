import type { ReactNode } from 'react';
import { useId } from 'react';

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Beside the label, for example a state's icon. */
  readonly mark?: ReactNode;
}

export interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: V;
  readonly segments: readonly Segment<V>[];
  readonly onValue: (value: V) => void;
}

/** A few alternatives side by side, one of them chosen; the arrow keys move between them. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const { label, labelHidden = false, value, segments, onValue } = props;
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={labelHidden ? 'visually-hidden' : 'segmented-label'}>{label}</legend>
      <span className="segmented-track">
        {segments.map((segment) => (
          <label
            key={segment.value}
            className="segment"
            data-chosen={segment.value === value || undefined}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={segment.value === value}
              onChange={() => {
                onValue(segment.value);
              }}
            />
            {segment.mark}
            <span className="truncate">{segment.label}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
