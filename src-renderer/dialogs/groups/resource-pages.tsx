import { offlineActionNumber } from '../../../src-shared/model/cluster';
import type { OfflineAction } from '../../../src-shared/model/cluster';
import { useTexts } from '../../store/texts';
import { Checkbox, PropertyList, RadioGroup, StateLabel } from '../../ui';
import { resourceTone } from '../../views/common/tones';
import type { ResourcePageProps } from './resources-page';

/** Name, type and state of a resource. */
export function ResourceGeneral({ resource }: ResourcePageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { name, part, state, restarts, inGroup } = resource;
  return (
    <>
      <PropertyList
        properties={[
          { id: 'name', name: t('groupPages:resource.name'), value: name },
          { id: 'type', name: t('groupPages:resource.type'), value: t(`groupPages:type.${part}`) },
          {
            id: 'state',
            name: t('groupPages:resource.state'),
            value: (
              <StateLabel tone={resourceTone[state]} word={texts.state(`resource.${state}`)} />
            ),
          },
          {
            id: 'restarts',
            name: t('groupPages:resource.restarts'),
            value: texts.number(restarts),
          },
        ]}
      />
      {inGroup ? null : <p className="field-hint">{t('groupPages:resource.elsewhere')}</p>}
    </>
  );
}

/** What it needs and what needs it. */
export function ResourceDependencies({ resource, resources }: ResourcePageProps) {
  const { t, list } = useTexts();
  const nameOf = (id: string) => resources.find((each) => each.id === id)?.name ?? id;
  const needs = resource.dependencies.map((any) => any.map(nameOf).join(` ${t('groupPages:or')} `));
  const neededBy = resources
    .filter((each) => each.dependencies.flat().includes(resource.id))
    .map((each) => each.name);
  const said = (names: readonly string[]) =>
    names.length > 0 ? list(names) : t('groupPages:resource.nothing');
  return (
    <>
      <PropertyList
        properties={[
          { id: 'needs', name: t('groupPages:resource.dependsOn'), value: said(needs) },
          { id: 'neededBy', name: t('groupPages:resource.neededBy'), value: said(neededBy) },
        ]}
      />
      <p className="field-hint">{t('groupPages:resource.dependenciesHint')}</p>
    </>
  );
}

const offlineActions = Object.keys(offlineActionNumber) as OfflineAction[];

/** The private settings of a machine's resource: offline action and heartbeat. */
export function ResourceSettings({ draft, change }: ResourcePageProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={t('groupPages:settings.offlineAction')}
        value={draft.offlineAction}
        options={offlineActions.map((value) => ({
          value,
          label: texts.state(`offlineAction.${value}`),
        }))}
        onValue={(offlineAction) => change({ offlineAction })}
      />
      <Checkbox
        label={t('groupPages:settings.heartbeat')}
        note={t('groupPages:settings.heartbeatNote')}
        checked={draft.checkHeartbeat}
        onChecked={(checkHeartbeat) => change({ checkHeartbeat })}
      />
    </div>
  );
}
