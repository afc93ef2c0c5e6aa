import type { ReactNode } from 'react';
import { useId } from 'react';
import type { LabQuestion } from '../../../src-shared/model/world';
import { useTexts } from '../../store/texts';

export interface QuestionProps {
  readonly question: LabQuestion;
  readonly chosen: string | null;
  readonly onChoose: (option: string) => void;
  /** Once answered the options stay readable but cannot be changed. */
  readonly locked?: boolean;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** A question with its options, one of which may be chosen. */
export function Question(props: QuestionProps) {
  const { question, chosen, onChoose, locked = false, hint, children } = props;
  const texts = useTexts();
  const name = useId();
  const hintId = useId();
  return (
    <fieldset className="radio-group lab-question" aria-describedby={hint ? hintId : undefined}>
      <legend>{texts.local(question.text)}</legend>
      {question.options.map((option) => (
        <label key={option.id} className="radio">
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={chosen === option.id}
            disabled={locked && chosen !== option.id}
            onChange={() => {
              if (!locked) onChoose(option.id);
            }}
          />
          <span>{texts.local(option.text)}</span>
        </label>
      ))}
      {hint ? (
        <p id={hintId} className="option-note">
          {hint}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
}

/** The wording of the option that was chosen, or null. */
export function chosenText(
  question: LabQuestion,
  answer: string | null,
  local: (text: LabQuestion['text']) => string,
): string | null {
  const option = question.options.find((each) => each.id === answer);
  return option ? local(option.text) : null;
}
