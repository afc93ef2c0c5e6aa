import type { Cluster, ClusterView } from '../../src-shared/model/cluster';
import type { ClusterId } from '../../src-shared/model/tables';
import { survivableFailures } from '../../src-shared/rules/survivable';
import { viewOf } from '../../src-shared/rules/facts';
import type { Survivable } from '../../src-shared/rules/survivable';
import type { Texts } from '../../src-shared/text/index';
import { useReader, useRecord, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { PropertyList } from '../ui/parts';
import type { Property } from '../ui/parts';
import { useClose } from './use-close';

const sameSurvivable = (left: Survivable, right: Survivable) =>
  left.nodes === right.nodes &&
  left.withoutWitness === right.withoutWitness &&
  left.mayFail.join() === right.mayFail.join();

/** A cluster: its votes, its witness, and what it may still lose. */
export function ClusterDialog({ cluster: id }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const close = useClose();
  const cluster = useRecord<'cluster'>(id);
  const view = useReader((reader) => viewOf(reader, id), [id]);
  const survivable = useReader((reader) => survivableFailures(reader, id), [id], sameSurvivable);
  const { replica } = useSession();
  if (!cluster) return null;
  const names = (ids: readonly `node:${string}`[]) =>
    texts.list(ids.map((node) => replica.reader.get<'node'>(node)?.name ?? node));
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:cluster.title', { name: cluster.name })}
      width="medium"
      initialFocus="cancel"
    >
      <PropertyList properties={properties(texts, cluster, view, names)} />
      <section className="dialog-section">
        <h3>{texts.t('console:cluster.mayFail')}</h3>
        <p className="dialog-verdict" data-tone={survivable.nodes > 0 ? 'good' : 'bad'}>
          <Icon name={survivable.nodes > 0 ? 'success' : 'warning'} />
          {verdict(texts, view, survivable, names)}
        </p>
        {cluster.witness && survivable.nodes > 0 ? (
          <p>
            {survivable.withoutWitness === 0
              ? texts.t('console:cluster.noneWithoutWitness')
              : texts.t('console:cluster.withoutWitness', { count: survivable.withoutWitness })}
          </p>
        ) : null}
        <p className="secondary">{texts.t('console:cluster.countsOnly')}</p>
      </section>
    </Dialog>
  );
}

type Names = (ids: readonly `node:${string}`[]) => string;

function verdict(
  texts: Texts,
  view: ClusterView | undefined,
  survivable: Survivable,
  names: Names,
): string {
  if (!view?.quorate) return texts.t('console:cluster.mayFailDown');
  if (survivable.nodes === 0) return texts.t('console:cluster.mayFailNone');
  const nodes = names(survivable.mayFail);
  return texts.t('console:cluster.mayFailSome', { count: survivable.nodes, nodes });
}

function properties(
  texts: Texts,
  cluster: Cluster,
  view: ClusterView | undefined,
  names: Names,
): readonly Property[] {
  const { witness } = cluster;
  const votes = view?.votes;
  const list: Property[] = [
    {
      id: 'mode',
      name: texts.t('console:cluster.mode'),
      value: texts.state(`quorumMode.${cluster.quorumMode}`),
    },
    {
      id: 'votes',
      name: texts.t('console:cluster.votes'),
      value: votes
        ? texts.t('console:cluster.votesValue', { ...votes })
        : texts.t('console:cluster.mayFailDown'),
    },
    {
      id: 'witness',
      name: texts.t('console:cluster.witness'),
      value: witness
        ? texts.t(
            witness.online ? 'console:cluster.witnessOnline' : 'console:cluster.witnessOffline',
            { name: witness.name },
          )
        : texts.t('console:cluster.noWitness'),
    },
    {
      id: 'heartbeat',
      name: texts.t('console:cluster.heartbeat'),
      value: texts.t('console:cluster.heartbeatValue', {
        delay: texts.duration(cluster.sameSubnetDelayMs),
        misses: cluster.sameSubnetThreshold,
      }),
    },
  ];
  if (view) {
    list.push(
      { id: 'view', name: texts.t('console:cluster.view'), value: names(view.members) },
      {
        id: 'phase',
        name: texts.t('console:cluster.phase'),
        value: texts.state(`phase.${view.phase}`),
      },
    );
  }
  return list;
}
