import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Fault } from '../../../src-shared/faults';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui/icon';

export interface LabSectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function LabSection({ title, aside, children }: LabSectionProps) {
  const id = useId();
  return (
    <section className="lab-section" aria-labelledby={id}>
      <header className="lab-section-head">
        <h2 id={id}>{title}</h2>
        {aside ? <span className="secondary">{aside}</span> : null}
      </header>
      {children}
    </section>
  );
}

/** An author's text: blank lines part paragraphs. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <div className="lab-text selectable">
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </div>
  );
}

/** Why the last step was refused, beside the control that was used. */
export function Refusal({ fault }: { readonly fault: Fault | null }) {
  const texts = useTexts();
  return (
    <p className="lab-refusal" role="alert">
      {fault ? (
        <>
          <Icon name="critical" size={16} />
          {texts.fault(fault)}
        </>
      ) : null}
    </p>
  );
}
