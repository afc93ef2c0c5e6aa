import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterNetwork } from '../../../src-shared/model/network';
import type { NetworkId } from '../../../src-shared/model/tables';
import { useDispatcher } from '../../app/use-actions';
import { useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/fields';
import { RefusalBar } from '../refusal-bar';
import { useClose } from '../use-close';
import { disturbCommands, disturbDraftOf, latencyMs, lossPermille } from './disturb-draft';

/** Loss and latency of a network: simulated faults that leave it up. */
export function DisturbDialog({ network: id }: { readonly network: NetworkId }) {
  const network = useRecord<'network'>(id);
  return network ? <OpenDisturbDialog network={network} /> : null;
}

function OpenDisturbDialog({ network }: { readonly network: ClusterNetwork }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const close = useClose();
  const cluster = useRecord<'cluster'>(network.cluster);
  const [draft, setDraft] = useState(() => disturbDraftOf(network));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const commands = disturbCommands(network, draft);
  const lossError = lossPermille(draft) === null ? t('networks:disturb.lossInvalid') : null;
  const latencyError = latencyMs(draft) === null ? t('networks:disturb.latencyInvalid') : null;
  const nothing = commands.length === 0 ? t('console:vm.nothingChanged') : null;
  const set = async () => {
    const fault = await dispatcher.submitInTurn(commands);
    setRefusal(fault);
    if (fault === null) close();
  };
  const delayMs = cluster?.sameSubnetDelayMs ?? 1000;
  return (
    <Dialog
      open
      onClose={close}
      title={t('networks:disturb.title', { name: network.name })}
      description={t('networks:disturb.description')}
      action={{
        label: t('networks:disturb.action'),
        onClick: () => void set(),
        disabledReason: lossError ?? latencyError ?? nothing,
      }}
    >
      <RefusalBar fault={refusal} urgent />
      <div className="dialog-fields">
        <TextField
          label={t('networks:disturb.loss')}
          value={draft.loss}
          maxLength={5}
          inputMode="decimal"
          error={lossError}
          onValue={(loss) => {
            setDraft({ ...draft, loss });
          }}
        />
        <TextField
          label={t('networks:disturb.latency')}
          hint={t('networks:disturb.latencyHint', {
            delayMs: texts.duration(delayMs),
            fromMs: texts.duration(Math.floor(delayMs / 2) + 1),
          })}
          value={draft.latency}
          maxLength={5}
          inputMode="numeric"
          error={latencyError}
          onValue={(latency) => {
            setDraft({ ...draft, latency });
          }}
        />
      </div>
    </Dialog>
  );
}
