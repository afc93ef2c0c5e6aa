import { Icon } from '../../ui';

/** The last page of a wizard: it went well. */
export function DonePage({ text }: { readonly text: string }) {
  return (
    <p className="dialog-verdict" data-tone="good">
      <Icon name="success" size={20} />
      <span>{text}</span>
    </p>
  );
}
