import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import { useDispatcher } from '../../app/use-actions';
import { useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, Dialog, TextField } from '../../ui';
import { RefusalBar } from '../refusal-bar';
import { useClose } from '../use-close';
import type { CardDraft } from './cards-draft';
import { cardCommands, cardsDraftOf, vlansOf } from './cards-draft';

/** Cables of the cards below virtual networks, and VLANs at their ports: simulated faults. */
export function CardsDialog({ node: id }: { readonly node: NodeId }) {
  const node = useRecord<'node'>(id);
  return node ? <OpenCardsDialog node={node} /> : null;
}

function OpenCardsDialog({ node }: { readonly node: ClusterNode }) {
  const { t } = useTexts();
  const dispatcher = useDispatcher();
  const close = useClose();
  const [drafts, setDrafts] = useState(() => cardsDraftOf(node));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const commands = cardCommands(node, drafts);
  const wrong = drafts.some(({ vlans }) => vlans !== null && vlansOf(vlans) === undefined);
  const nothing = commands.length === 0 ? t('console:vm.nothingChanged') : null;
  const set = async () => {
    const fault = await dispatcher.submitInTurn(commands);
    setRefusal(fault);
    if (fault === null) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('switchPages:cards.title', { node: node.name })}
      description={t('switchPages:cards.description')}
      action={{
        label: t('switchPages:cards.action'),
        onClick: () => void set(),
        disabledReason: wrong ? t('switchPages:cards.vlansInvalid') : nothing,
      }}
    >
      <RefusalBar fault={refusal} urgent />
      {drafts.map((draft, index) => (
        <CardFields
          key={draft.name}
          node={node}
          draft={draft}
          onDraft={(next) => setDrafts(drafts.map((each, at) => (at === index ? next : each)))}
        />
      ))}
    </Dialog>
  );
}

function CardFields({
  node,
  draft,
  onDraft,
}: {
  readonly node: ClusterNode;
  readonly draft: CardDraft;
  readonly onDraft: (draft: CardDraft) => void;
}) {
  const { t } = useTexts();
  const { name, connected, vlans } = draft;
  const network = node.virtualSwitches.find(({ adapter }) => adapter === name)?.name;
  return (
    <section className="card-fields dialog-fields" aria-label={name}>
      <h3>{name}</h3>
      <p className="field-hint">
        {network === undefined
          ? t('switchPages:cards.unused')
          : t('switchPages:cards.usedBy', { network })}
      </p>
      <Checkbox
        label={t('switchPages:cards.cable')}
        checked={connected}
        onChecked={(on) => onDraft({ ...draft, connected: on })}
      />
      <Checkbox
        label={t('switchPages:cards.allVlans')}
        checked={vlans === null}
        onChecked={(all) => onDraft({ ...draft, vlans: all ? null : '' })}
      />
      {vlans === null ? null : (
        <TextField
          label={t('switchPages:cards.vlans')}
          hint={t('switchPages:cards.vlansHint')}
          value={vlans}
          maxLength={400}
          error={vlansOf(vlans) === undefined ? t('switchPages:cards.vlansInvalid') : null}
          onValue={(text) => onDraft({ ...draft, vlans: text })}
        />
      )}
    </section>
  );
}
