import type { Group } from '../../../src-shared/model/cluster';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { failoverLimit } from '../../../src-shared/rules/group-facts';
import { groupFlags } from '../../../src-shared/rules/group-status';
import type { Texts } from '../../../src-shared/text/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { objectName } from '../common/words';
import { Properties } from '../details/section';

/** A list of more names than this is no longer read. */
const mostNames = 8;

function names(texts: Texts, reader: Reader, nodes: readonly NodeId[], none: string): string {
  if (nodes.length === 0) return none;
  return nodes.length > mostNames
    ? texts.t('views:cluster.members', { count: nodes.length })
    : nodes.map((node) => objectName(reader, node)).join(', ');
}

/** Who owns a group, who owned it last, who may, and who should. */
export function Owners({ group }: { readonly group: Group }) {
  const texts = useTexts();
  const { t } = texts;
  const said = useReader(
    (reader) => [
      objectName(reader, group.owner),
      objectName(reader, group.defaultOwner),
      names(texts, reader, group.preferredOwners, t('views:details.noPreference')),
      names(texts, reader, group.possibleOwners, t('views:details.allNodes')),
      names(texts, reader, group.tried, ''),
    ],
    [group, texts],
  );
  const [owner, last, preferred, possible, tried] = said;
  return (
    <Properties
      title={t('clusterPages:role.owners')}
      entries={[
        [t('terms:currentOwner'), owner],
        [t('clusterPages:role.defaultOwner'), last],
        [t('views:details.preferredOwners'), preferred],
        [t('views:details.possibleOwners'), possible],
        [t('clusterPages:role.tried'), tried],
        [
          t('clusterPages:role.antiAffinity'),
          group.antiAffinity.length > 0 ? texts.list(group.antiAffinity) : null,
        ],
      ]}
    />
  );
}

/** When a group fails back, in words. */
export function failbackText(texts: Texts, { failback }: Group): string {
  const { t } = texts;
  if (!failback.allowed) return t('clusterPages:role.failbackPrevented');
  if (failback.window === null) return t('clusterPages:role.failbackAtOnce');
  return t('clusterPages:role.failbackBetween', {
    from: String(failback.window.fromHour),
    to: String(failback.window.toHour),
  });
}

/** What becomes of a group that fails, and when the cluster starts. */
export function Behaviour({ group }: { readonly group: Group }) {
  const texts = useTexts();
  const { t } = texts;
  const limit = useReader((reader) => failoverLimit(reader, group), [group]);
  const flags = useReader((reader) => groupFlags(reader, group), [group]);
  const yesNo = (holds: boolean) => texts.state(holds ? 'yes' : 'no');
  return (
    <Properties
      title={t('clusterPages:role.behaviour')}
      entries={[
        [t('groupPages:status'), flags.map((flag) => t(`groupPages:flag.${flag}`)).join('; ')],
        [
          t('views:column.priority'),
          texts.vocabulary === 'current' ? texts.state(`priority.${group.priority}`) : null,
        ],
        [t('views:column.autoStart'), yesNo(group.autoStart)],
        [t('clusterPages:role.persistent'), yesNo(group.persistentOnline)],
        [
          t('clusterPages:role.failovers'),
          t('clusterPages:role.failoversText', {
            used: group.failovers.length,
            limit,
            period: texts.duration(group.failoverPeriodMs),
          }),
        ],
        [t('clusterPages:role.failback'), failbackText(texts, group)],
        [
          t('clusterPages:role.offlineAction'),
          group.vm === null ? null : texts.state(`offlineAction.${group.offlineAction}`),
        ],
        [t('clusterPages:role.heartbeat'), group.vm === null ? null : yesNo(group.checkHeartbeat)],
      ]}
    />
  );
}
