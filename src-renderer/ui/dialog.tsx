import { Dialog as Radix } from 'radix-ui';
import type { FocusEvent, FormEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Button, IconButton } from './button';
import { useUiTexts } from './texts';

export interface DialogAction {
  /** Names the act: "Turn off", not "OK". */
  readonly label: string;
  readonly onClick: () => void;
  readonly disabledReason?: string | null | undefined;
}

export interface DialogProps {
  readonly open: boolean;
  /** Escape, the cross and Cancel. */
  readonly onClose: () => void;
  readonly title: string;
  /** One sentence under the title, read out with it. */
  readonly description?: string;
  readonly children?: ReactNode;
  /** The act the dialog is there for; Enter in a field does it too. None: the dialog only informs. */
  readonly action?: DialogAction;
  /** `danger` colours the action and puts the first focus on Cancel, the safest button (ux §4.3). */
  readonly tone?: 'neutral' | 'danger';
  /** Further buttons left of the action, for example "Copy". */
  readonly extra?: readonly DialogAction[];
  /** Does what the action does and keeps the dialog open; stands last, as in every property sheet. */
  readonly apply?: DialogAction;
  /** What was entered is on its way: the body takes no input that the answer would sweep away. */
  readonly held?: boolean;
  /** Defaults to Cancel beside an action, else Close. */
  readonly cancelLabel?: string;
  readonly width?: 'small' | 'medium' | 'large';
  /** Where the focus goes first. Default: Cancel if dangerous, else the body's first control, else the action. */
  readonly initialFocus?: 'cancel' | 'body' | 'action';
}

const focusable = 'input,select,textarea,button,[tabindex="0"]';

/*
 * The backdrop is our own: Radix's overlay puts a style element into the page to lock its scrolling,
 * which the content security policy refuses.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, children, width = 'small', held = false } = props;
  const texts = useUiTexts();
  const content = useRef<HTMLDivElement>(null);
  const onFocus = useFocusKept(held);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.action && !props.action.disabledReason) props.action.onClick();
  };
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Portal>
        <div className="scrim" />
        <Radix.Content
          ref={content}
          className="dialog"
          data-width={width}
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            firstFocus(content.current, props)?.focus();
          }}
        >
          <form className="dialog-form" onSubmit={submit}>
            <div className="dialog-head">
              <Radix.Title className="dialog-title">{title}</Radix.Title>
              <IconButton icon="dismiss" label={texts.close} onClick={onClose} />
            </div>
            {description ? (
              <Radix.Description className="dialog-description">{description}</Radix.Description>
            ) : null}
            {children ? (
              <div
                className="dialog-body focus-inside"
                inert={held}
                onFocus={onFocus}
                // A text that is only read has nothing to put the focus on; without it no key scrolls it.
                tabIndex={props.initialFocus === 'cancel' ? 0 : undefined}
              >
                {children}
              </div>
            ) : null}
            <DialogFoot {...props} />
          </form>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A held body loses the focus; what had it gets it back, unless it went elsewhere meanwhile. */
function useFocusKept(held: boolean): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!held && document.activeElement === document.body) last.current?.focus();
  }, [held]);
  return ({ target }) => {
    last.current = target;
  };
}

/** Windows' order: further buttons, the action, Cancel, Apply (ux §4.3). */
function DialogFoot(props: DialogProps) {
  const { action, apply, extra = [], tone = 'neutral', cancelLabel, onClose } = props;
  const texts = useUiTexts();
  return (
    <div className="dialog-foot">
      {extra.map((each) => (
        <Button key={each.label} onClick={each.onClick} disabledReason={each.disabledReason}>
          {each.label}
        </Button>
      ))}
      {action ? (
        <Button
          type="submit"
          kind={tone === 'danger' ? 'danger' : 'primary'}
          data-part="action"
          disabledReason={action.disabledReason}
        >
          {action.label}
        </Button>
      ) : null}
      <Button data-part="cancel" onClick={onClose}>
        {cancelLabel ?? (action ? texts.cancel : texts.close)}
      </Button>
      {apply ? (
        <Button onClick={apply.onClick} disabledReason={apply.disabledReason}>
          {apply.label}
        </Button>
      ) : null}
    </div>
  );
}

function firstFocus(content: HTMLElement | null, props: DialogProps): HTMLElement | null {
  const wanted = props.initialFocus ?? (props.tone === 'danger' ? 'cancel' : 'body');
  const part = (name: string) => content?.querySelector<HTMLElement>(`[data-part=${name}]`) ?? null;
  if (wanted === 'body') {
    const marked = content?.querySelector<HTMLElement>('.dialog-body [data-autofocus]');
    const first = content?.querySelector<HTMLElement>('.dialog-body')?.querySelector(focusable);
    if (marked) return marked;
    if (first instanceof HTMLElement) return first;
  }
  return (wanted === 'cancel' ? null : part('action')) ?? part('cancel');
}
