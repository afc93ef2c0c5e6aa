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
        {listed.map((node) => (
          <OwnerRow
            key={node.id}
            node={node}
            at={chosen.indexOf(node.id)}
            last={chosen.length - 1}
            ordered={ordered}
            onToggle={(on) => toggle(node.id, on)}
            onShift={(by) => shift(node.id, by)}
          />
        ))}
      </ul>
      {hint ? (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}

interface OwnerRowProps {
  readonly node: { readonly id: NodeId; readonly name: string };
  /** Its place among the chosen ones; -1 where it is not chosen. */
  readonly at: number;
  readonly last: number;
  readonly ordered: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly onShift: (by: 1 | -1) => void;
}

function OwnerRow({ node, at, last, ordered, onToggle, onShift }: OwnerRowProps) {
  const { t } = useTexts();
  const reason = (edge: number) => (at === edge ? t('groupPages:owners.cannotMove') : null);
  return (
    <li>
      <label className="check">
        <input
          type="checkbox"
          checked={at >= 0}
          onChange={(event) => onToggle(event.target.checked)}
        />
        <span>{node.name}</span>
      </label>
      {ordered && at >= 0 ? (
        <span className="owner-buttons">
          <IconButton
            icon="sortUp"
            iconSize={16}
            label={t('groupPages:owners.up', { node: node.name })}
            disabledReason={reason(0)}
            onClick={() => onShift(-1)}
          />
          <IconButton
            icon="sortDown"
            iconSize={16}
            label={t('groupPages:owners.down', { node: node.name })}
            disabledReason={reason(last)}
            onClick={() => onShift(1)}
          />
        </span>
      ) : null}
    </li>
  );
}
