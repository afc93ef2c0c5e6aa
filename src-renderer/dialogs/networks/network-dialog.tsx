import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterNetwork } from '../../../src-shared/model/network';
import type { NetworkId } from '../../../src-shared/model/tables';
import { useDispatcher } from '../../app/use-actions';
import { useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, RadioGroup, TextField } from '../../ui/fields';
import { PropertyList } from '../../ui/parts';
import { bandwidthText } from '../../views/networks/network-details';
import { PropertySheet } from '../property-sheet';
import { RefusalBar } from '../refusal-bar';
import type { NetworkDraft, NetworkProblem } from './network-draft';
import { networkCommand, networkDraftOf, networkProblem } from './network-draft';

/** The property page of a cluster network. OK, Cancel, Apply. */
export function NetworkDialog({ network: id }: { readonly network: NetworkId }) {
  const network = useRecord<'network'>(id);
  return network ? <OpenNetworkDialog network={network} /> : null;
}

function OpenNetworkDialog({ network }: { readonly network: ClusterNetwork }) {
  const { t } = useTexts();
  const dispatcher = useDispatcher();
  const [draft, setDraft] = useState(() => networkDraftOf(network));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const problem = networkProblem(draft);
  const command = networkCommand(network, draft);
  const apply = async (): Promise<boolean> => {
    if (problem !== null) return false;
    if (!command) return true;
    const fault = await dispatcher.submit(command);
    setRefusal(fault);
    return fault === null;
  };
  return (
    <PropertySheet
      title={t('networks:properties.title', { name: network.name })}
      width="medium"
      apply={apply}
      dirty={command !== null}
      wrong={problem === null ? null : t(`networks:properties.${problem}`)}
    >
      <RefusalBar fault={refusal} urgent />
      <NetworkFields
        {...{ network, draft, problem }}
        change={(fields) => {
          setDraft({ ...draft, ...fields });
        }}
      />
    </PropertySheet>
  );
}

interface FieldsProps {
  readonly network: ClusterNetwork;
  readonly draft: NetworkDraft;
  readonly problem: NetworkProblem | null;
  readonly change: (fields: Partial<NetworkDraft>) => void;
}

function NetworkFields({ network, draft, problem, change }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <div className="dialog-fields">
      <TextField
        label={t('networks:properties.name')}
        value={draft.name}
        maxLength={100}
        error={problem === 'nameMissing' ? t('networks:properties.nameMissing') : null}
        onValue={(name) => {
          change({ name });
        }}
      />
      <RadioGroup
        label={t('networks:properties.use')}
        value={draft.cluster ? 'allow' : 'deny'}
        options={[
          { value: 'allow', label: t('networks:properties.allow') },
          { value: 'deny', label: t('networks:properties.deny') },
        ]}
        onValue={(use) => {
          change({ cluster: use === 'allow' });
        }}
      />
      <Checkbox
        label={t('networks:properties.clients')}
        checked={draft.cluster && draft.clients}
        disabled={!draft.cluster}
        onChecked={(clients) => {
          change({ clients });
        }}
      />
      <Checkbox
        label={t('networks:properties.automatic')}
        checked={draft.automatic}
        onChecked={(automatic) => {
          change({ automatic });
        }}
      />
      <TextField
        label={t('networks:properties.metric')}
        hint={t('networks:properties.metricHint')}
        value={draft.metric}
        maxLength={5}
        inputMode="numeric"
        disabled={draft.automatic}
        error={problem === 'metricInvalid' ? t('networks:properties.metricInvalid') : null}
        onValue={(metric) => {
          change({ metric });
        }}
      />
      <PropertyList
        properties={[
          { id: 'subnet', name: t('networks:properties.subnet'), value: network.subnet },
          {
            id: 'speed',
            name: t('clusterPages:network.bandwidth'),
            value: bandwidthText(texts, network.bandwidthMbps),
          },
          {
            id: 'gateway',
            name: t('networks:properties.gateway'),
            value: texts.state(network.hasGateway ? 'yes' : 'no'),
          },
        ]}
      />
    </div>
  );
}
