import { useCallback } from 'react';
import { eventCatalogue } from '../../../src-shared/event-catalogue';
import type { SimEvent } from '../../../src-shared/events';
import type { Group } from '../../../src-shared/model/cluster';
import type { GroupId } from '../../../src-shared/model/tables';
import { useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { DependencyView } from '../details/dependency-view';
import { Section } from '../details/section';
import { RecentEvents } from '../details/recent-events';
import { Behaviour, Owners } from './role-settings';
import { RoleHead } from './role-head';
import { RoleMachine } from './role-machine';

/** A service or application on its own page: what it holds, where it may run, what became of it. */
export function RoleView({ group: id }: { readonly group: GroupId }) {
  const texts = useTexts();
  const group = useRecord<'group'>(id);
  if (!group) return null;
  return (
    <div className="page selectable">
      <RoleHead group={group} />
      <div className="page-body">
        <div className="page-columns">
          {group.vm === null ? null : <RoleMachine vm={group.vm} />}
          <Owners group={group} />
          <Behaviour group={group} />
        </div>
        <GroupEvents group={group} />
        <Section title={texts.t('groupPages:page.dependencies')}>
          <DependencyView group={group} />
        </Section>
      </div>
    </div>
  );
}

/** What was logged about a group and about the machine it holds. */
export function GroupEvents({ group }: { readonly group: Group }) {
  const texts = useTexts();
  const { id, vm } = group;
  const matches = useCallback(
    (event: SimEvent) =>
      (event.object === id || (vm !== null && event.object === vm)) &&
      eventCatalogue[event.name].id !== null,
    [id, vm],
  );
  return (
    <RecentEvents
      title={texts.t('clusterPages:role.events')}
      empty={texts.t('clusterPages:role.noEvents')}
      matches={matches}
    />
  );
}
