import type { ChangeEvent, ComponentPropsWithRef, ReactNode } from 'react';
import { useId } from 'react';
import { Icon } from './icon';

interface FieldProps {
  readonly label: string;
  /** The label is read out but not shown, for a box whose purpose is plain to see. */
  readonly labelHidden?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong with the value; shown under it with an icon. */
  readonly error?: string | null | undefined;
}

interface FrameProps extends FieldProps {
  readonly id: string;
  readonly children: ReactNode;
}

function FieldFrame({ id, label, labelHidden, hint, error, children }: FrameProps) {
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {children}
      {hint ? (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-error`} className="field-error">
          <Icon name="error" size={16} />
          {error}
        </span>
      ) : null}
    </div>
  );
}

function describedBy(id: string, { hint, error }: FieldProps): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value'>;

export interface TextFieldProps extends FieldProps, InputProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, value, onValue, ...rest } = props;
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, error }} labelHidden={labelHidden ?? false}>
      <input
        type="text"
        spellCheck={false}
        autoComplete="off"
        {...rest}
        id={id}
        className="text-field"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          onValue(event.target.value);
        }}
      />
    </FieldFrame>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
}

export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, hint, error, value, onValue, rows = 4, maxLength } = props;
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, error }} labelHidden={labelHidden ?? false}>
      <textarea
        id={id}
        className="text-field"
        rows={rows}
        maxLength={maxLength}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => {
          onValue(event.target.value);
        }}
      />
    </FieldFrame>
  );
}

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SelectProps<V extends string> extends FieldProps {
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onValue: (value: V) => void;
  readonly disabled?: boolean;
}

/** The browser's own list: it opens beyond the window's edge and knows every keyboard habit. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, labelHidden, hint, error, value, options, onValue, disabled } = props;
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, error }} labelHidden={labelHidden ?? false}>
      <select
        id={id}
        className="select"
        value={value}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => {
          onValue(event.target.value as V);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export interface CheckboxProps {
  readonly label: string;
  /** A second, quieter line: what it means, or why it cannot be changed. */
  readonly note?: string | undefined;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, note, checked, onChecked, disabled = false }: CheckboxProps) {
  return (
    <label className="check" data-disabled={disabled || undefined}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          onChecked(event.target.checked);
        }}
      />
      <span>
        {label}
        {note ? <span className="option-note">{note}</span> : null}
      </span>
    </label>
  );
}

export interface RadioGroupProps<V extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** Null while nothing was chosen. */
  readonly value: V | null;
  readonly options: readonly (SelectOption<V> & { readonly note?: string | undefined })[];
  readonly onValue: (value: V) => void;
  readonly disabled?: boolean;
}

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, labelHidden = false, value, options, onValue, disabled = false } = props;
  const name = useId();
  return (
    <fieldset className="radio-group" disabled={disabled}>
      <legend className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="radio" data-disabled={disabled || undefined}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              onValue(option.value);
            }}
          />
          <span>
            {option.label}
            {option.note ? <span className="option-note">{option.note}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export interface SliderProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onValue: (value: number) => void;
  /** The value in words, for example `4×`; shown beside it and read out instead of the number. */
  readonly valueText: string;
}

export function Slider(props: SliderProps) {
  const { label, labelHidden = false, value, min, max, step = 1, onValue, valueText } = props;
  const id = useId();
  return (
    <FieldFrame id={id} label={label} labelHidden={labelHidden}>
      <span className="slider-field">
        <input
          id={id}
          type="range"
          className="slider"
          value={value}
          min={min}
          max={max}
          step={step}
          aria-valuetext={valueText}
          onChange={(event) => {
            onValue(event.target.valueAsNumber);
          }}
        />
        <output htmlFor={id} className="numeric slider-value">
          {valueText}
        </output>
      </span>
    </FieldFrame>
  );
}
