import { Icon } from '../../ui';

/** What is wrong with something that is made of several fields. */
export function ProblemLine({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p className="field-error">
      <Icon name="error" size={16} />
      {text}
    </p>
  );
}
