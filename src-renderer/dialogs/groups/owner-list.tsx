import { useId } from 'react';
import type { NodeId } from '../../../src-shared/model/tables';
import { useTexts } from '../../store/texts';
import { IconButton } from '../../ui';

export interface OwnerListProps {
  readonly label: string;
  readonly hint?: string;
  readonly nodes: readonly { readonly id: NodeId; readonly name: string }[];
  readonly chosen: readonly NodeId[];
  readonly onChosen: (nodes: readonly NodeId[]) => void;
  /** Whether the order of what is chosen matters; then it stands first, with buttons to move it. */
  readonly ordered?: boolean;
  readonly disabled?: boolean;
}

/** Nodes to tick: the chosen ones first where their order matters. */
export function OwnerList(props: OwnerListProps) {
  const { label, hint, nodes, chosen, onChosen, ordered = false, disabled = false } = props;
  const texts = useTexts();
  const hintId = useId();
  const listed = ordered
    ? [
        ...chosen.flatMap((id) => nodes.find((node) => node.id === id) ?? []),
        ...nodes.filter((node) => !chosen.includes(node.id)),
      ]
    : nodes;
  const toggle = (id: NodeId, on: boolean) =>
    onChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  const shift = (id: NodeId, by: 1 | -1) => {
    const at = chosen.indexOf(id);
    const next = [...chosen];
    next.splice(at, 1);
    next.splice(at + by, 0, id);
    onChosen(next);
  };
  return (
    <fieldset
      className="owner-list"
      disabled={disabled}
      aria-describedby={hint ? hintId : undefined}
    >
      <legend className="field-label">{label}</legend>
      <ul>
        {listed.map(({ id, name }) => {
          const at = chosen.indexOf(id);
          const reason = (edge: number) =>
            at < 0 || at === edge ? texts.t('groupPages:owners.cannotMove') : null;
          return (
            <li key={id}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={at >= 0}
                  onChange={(event) => toggle(id, event.target.checked)}
                />
                <span>{name}</span>
              </label>
              {ordered && at >= 0 ? (
                <span className="owner-buttons">
                  <IconButton
                    icon="sortUp"
                    iconSize={16}
                    label={texts.t('groupPages:owners.up', { node: name })}
                    disabledReason={reason(0)}
                    onClick={() => shift(id, -1)}
                  />
                  <IconButton
                    icon="sortDown"
                    iconSize={16}
                    label={texts.t('groupPages:owners.down', { node: name })}
                    disabledReason={reason(chosen.length - 1)}
                    onClick={() => shift(id, 1)}
                  />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {hint ? (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}
