import type { ClusterId, NetworkId } from '../../../src-shared/model/tables';
import { migrationNetworks } from '../../../src-shared/rules/network-facts';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, IconButton } from '../../ui';

export interface NetworkOrderProps {
  readonly cluster: ClusterId;
  readonly chosen: readonly NetworkId[];
  readonly onChosen: (networks: readonly NetworkId[]) => void;
}

/** Which networks carry live migrations, and in which order: ticked and moved up or down. */
export function NetworkOrder({ cluster, chosen, onChosen }: NetworkOrderProps) {
  const { t } = useTexts();
  const usual = useReader((reader) => migrationNetworks(reader, cluster), [cluster]);
  const inOrder = chosen.flatMap((id) => usual.find((network) => network.id === id) ?? []);
  const others = usual.filter((network) => !chosen.includes(network.id));
  const swap = (index: number) => {
    const next = [...chosen];
    const [first, second] = [next[index], next[index + 1]];
    if (first === undefined || second === undefined) return;
    next[index] = second;
    next[index + 1] = first;
    onChosen(next);
  };
  return (
    <fieldset className="network-choice">
      <legend className="field-label">{t('moves:settings.networks')}</legend>
      <p className="secondary">{t('moves:settings.networksNote')}</p>
      {[...inOrder, ...others].map((network, index) => {
        const ticked = chosen.includes(network.id);
        return (
          <div key={network.id} className="network-choice-row">
            <Checkbox
              label={network.name}
              checked={ticked}
              onChecked={(on) =>
                onChosen(
                  on ? [...chosen, network.id] : chosen.filter((each) => each !== network.id),
                )
              }
            />
            {ticked && index > 0 ? (
              <IconButton
                icon="sortUp"
                label={t('moves:settings.up', { name: network.name })}
                onClick={() => swap(index - 1)}
              />
            ) : null}
            {ticked && index < chosen.length - 1 ? (
              <IconButton
                icon="sortDown"
                label={t('moves:settings.down', { name: network.name })}
                onClick={() => swap(index)}
              />
            ) : null}
          </div>
        );
      })}
      {chosen.length === 0 ? <p className="secondary">{t('moves:settings.usual')}</p> : null}
    </fieldset>
  );
}
