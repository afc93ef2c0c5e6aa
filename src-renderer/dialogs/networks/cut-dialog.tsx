import { useState } from 'react';
import type { Selection } from '../../../src-shared/actions/index';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { networksByMetric } from '../../../src-shared/rules/network-facts';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog } from '../../ui/dialog';
import { Checkbox, RadioGroup } from '../../ui/fields';
import { Segmented } from '../../ui/segmented';
import { RefusalBar } from '../refusal-bar';
import { useClose } from '../use-close';
import type { CutDraft } from './cut-draft';
import { clusterOfSelection, cutCommand, cutDraftOf, cutProblem, stands } from './cut-draft';
import { CutPreview } from './cut-preview';

/** *Cut network…*: which networks, which nodes on which side, and what the votes make of it. */
export function CutDialog({ selection }: { readonly selection: Selection }) {
  const cluster = useReader((reader) => clusterOfSelection(reader, selection), [selection]);
  return cluster ? <OpenCutDialog {...{ cluster, selection }} /> : null;
}

interface OpenProps {
  readonly cluster: ClusterId;
  readonly selection: Selection;
}

function OpenCutDialog({ cluster, selection }: OpenProps) {
  const { t } = useTexts();
  const { replica } = useSession();
  const dispatcher = useDispatcher();
  const close = useClose();
  const [draft, setDraft] = useState(() => cutDraftOf(replica.reader, cluster, selection));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const problem = cutProblem(draft);
  const cut = async () => {
    const fault = await dispatcher.submit(cutCommand(draft));
    setRefusal(fault);
    if (fault === null) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('networks:cut.title')}
      description={t('networks:cut.description')}
      width="large"
      action={{
        label: t('networks:cut.action'),
        onClick: () => void cut(),
        disabledReason: problem === null ? null : t(`networks:cut.${problem}`),
      }}
    >
      <RefusalBar fault={refusal} urgent />
      <div className="cut-columns">
        <CutFields {...{ cluster, draft }} change={setDraft} />
        <CutPreview {...{ cluster, draft }} />
      </div>
    </Dialog>
  );
}

interface FieldsProps {
  readonly cluster: ClusterId;
  readonly draft: CutDraft;
  readonly change: (draft: CutDraft) => void;
}

function CutFields({ cluster, draft, change }: FieldsProps) {
  const { t } = useTexts();
  const networks = useReader((reader) => networksByMetric(reader, cluster), [cluster]);
  return (
    <div className="dialog-fields">
      <fieldset className="radio-group">
        <legend className="field-label">{t('networks:cut.networks')}</legend>
        {networks.map((network) => (
          <Checkbox
            key={network.id}
            label={network.name}
            note={network.subnet}
            checked={draft.networks.includes(network.id)}
            onChecked={(checked) => {
              const others = draft.networks.filter((id) => id !== network.id);
              change({ ...draft, networks: checked ? [...others, network.id] : others });
            }}
          />
        ))}
      </fieldset>
      <RadioGroup
        label={t('networks:cut.direction')}
        value={draft.oneWay ? 'oneWay' : 'bothWays'}
        options={(['bothWays', 'oneWay'] as const).map((value) => ({
          value,
          label: t(`networks:cut.${value}`),
        }))}
        onValue={(value) => {
          change({ ...draft, oneWay: value === 'oneWay' });
        }}
      />
      <CutSides {...{ cluster, draft, change }} />
    </div>
  );
}

/** One switch a node: left, not part, right. */
function CutSides({ cluster, draft, change }: FieldsProps) {
  const { t } = useTexts();
  const nodes = useReader((reader) => nodesOf(reader, cluster), [cluster]);
  const place = (node: NodeId, stand: (typeof stands)[number]) => {
    change({ ...draft, stands: { ...draft.stands, [node]: stand } });
  };
  return (
    <fieldset className="radio-group">
      <legend className="field-label">{t('networks:cut.sides')}</legend>
      <div className="cut-sides">
        {nodes.map((node) => (
          <Segmented
            key={node.id}
            label={node.name}
            value={draft.stands[node.id] ?? 'between'}
            segments={stands.map((value) => ({ value, label: t(`networks:cut.${value}`) }))}
            onValue={(stand) => {
              place(node.id, stand);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
