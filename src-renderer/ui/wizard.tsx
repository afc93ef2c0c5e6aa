import { Dialog as Radix } from 'radix-ui';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { Button, IconButton } from './button';
import { Icon } from './icon';
import { MessageBar } from './message-bar';
import { useUiTexts } from './texts';

/**
 * `ask`: Back and Next. `confirm`: Back, and a button that names the act. `progress`: the act runs,
 * and goes on when the wizard is closed. `done`: it is over, and there is no way back.
 */
export type WizardPageKind = 'ask' | 'confirm' | 'progress' | 'done';

export interface WizardPage<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly kind?: WizardPageKind;
  readonly content: ReactNode;
  /** Why this page cannot be left forwards, or null. Next stays usable and says it (ux §4.5). */
  readonly problem?: string | null | undefined;
}

export interface WizardProps<Id extends string> {
  readonly title: string;
  /** The pages of this run in order; one that does not apply is left out. */
  readonly pages: readonly WizardPage<Id>[];
  readonly page: Id;
  readonly onPage: (page: Id) => void;
  /** The act of the `confirm` page: "Migrate", "Create". It turns the page itself when it succeeded. */
  readonly act: { readonly label: string; readonly onClick: () => void };
  readonly onClose: () => void;
  /** Why the act was refused; shown above the page until another is shown. */
  readonly refusal?: string | null;
  /** Further buttons left of Back, for example "View Report". */
  readonly extra?: readonly { readonly label: string; readonly onClick: () => void }[];
}

/**
 * A wizard: the list of its pages at the left, one page at the right, Back, Next and Cancel. What was
 * entered is kept by its owner, so that nothing is asked twice. The heading of a page has the focus
 * when the page is shown, so that it is read out, and Tab goes into the page.
 */
export function Wizard<Id extends string>(props: WizardProps<Id>) {
  const { title, pages, page: id, onClose, refusal = null } = props;
  const texts = useUiTexts();
  const [said, setSaid] = useState<{ readonly page: Id; readonly problem: string } | null>(null);
  const index = Math.max(
    0,
    pages.findIndex((each) => each.id === id),
  );
  const page = pages[index];
  if (!page) return null;
  const shown = page.problem && said?.page === id ? said.problem : null;
  return (
    <Radix.Root open onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Portal>
        <div className="scrim" />
        <Radix.Content
          className="dialog wizard"
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            const content = event.currentTarget as HTMLElement | null;
            focusOn(content?.querySelector<HTMLElement>('.wizard-heading') ?? null);
          }}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <form
            className="dialog-form"
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              forward(props, page, index, (problem) => setSaid({ page: id, problem }));
            }}
          >
            <div className="dialog-head">
              <Radix.Title className="dialog-title">{title}</Radix.Title>
              <IconButton icon="dismiss" label={texts.close} onClick={onClose} />
            </div>
            <div className="wizard-middle">
              <WizardSteps pages={pages} index={index} />
              <section className="wizard-page" aria-label={page.title}>
                <h3 key={id} ref={focusOn} tabIndex={-1} className="wizard-heading">
                  {page.title}
                </h3>
                {(shown ?? refusal) ? (
                  <MessageBar severity="error" word={texts.wizardProblem} urgent>
                    {shown ?? refusal}
                  </MessageBar>
                ) : null}
                <div className="wizard-content focus-inside">{page.content}</div>
              </section>
            </div>
            <WizardFoot {...props} kind={page.kind ?? 'ask'} index={index} />
          </form>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The heading of a page takes the focus when it comes, which reads it out. */
function focusOn(element: HTMLElement | null): void {
  element?.focus();
}

/** Next, the act, or the end; where the page has a problem, that is said instead. */
function forward<Id extends string>(
  { pages, onPage, act, onClose }: WizardProps<Id>,
  page: WizardPage<Id>,
  index: number,
  say: (problem: string) => void,
): void {
  const kind = page.kind ?? 'ask';
  if (kind === 'progress' || kind === 'done') onClose();
  else if (page.problem) say(page.problem);
  else if (kind === 'confirm') act.onClick();
  else {
    const next = pages[index + 1];
    if (next) onPage(next.id);
  }
}

function WizardSteps<Id extends string>({
  pages,
  index,
}: {
  readonly pages: readonly WizardPage<Id>[];
  readonly index: number;
}) {
  const texts = useUiTexts();
  return (
    <nav className="wizard-steps" aria-label={texts.wizardSteps}>
      <ol>
        {pages.map((page, at) => (
          <li
            key={page.id}
            aria-current={at === index ? 'step' : undefined}
            data-done={at < index || undefined}
          >
            <span className="wizard-mark" aria-hidden="true">
              {at < index ? <Icon name="checkmark" size={12} /> : at + 1}
            </span>
            <span>{page.title}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function WizardFoot<Id extends string>(
  props: WizardProps<Id> & { readonly kind: WizardPageKind; readonly index: number },
) {
  const { pages, onPage, act, onClose, extra = [], kind, index } = props;
  const texts = useUiTexts();
  const previous = pages[index - 1];
  const asks = kind === 'ask' || kind === 'confirm';
  return (
    <div className="dialog-foot">
      {extra.map((each) => (
        <Button key={each.label} onClick={each.onClick}>
          {each.label}
        </Button>
      ))}
      {asks ? (
        <>
          <Button
            disabledReason={previous ? null : texts.wizardFirstPage}
            onClick={() => {
              if (previous) onPage(previous.id);
            }}
          >
            {texts.back}
          </Button>
          <Button type="submit" kind="primary" data-part="action">
            {kind === 'confirm' ? act.label : texts.next}
          </Button>
          <Button data-part="cancel" onClick={onClose}>
            {texts.cancel}
          </Button>
        </>
      ) : (
        <Button type="submit" kind="primary" data-part="cancel">
          {texts.close}
        </Button>
      )}
    </div>
  );
}
