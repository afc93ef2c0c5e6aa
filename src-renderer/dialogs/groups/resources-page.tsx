import { useState } from 'react';
import type { Resource } from '../../../src-shared/rules/group-resources';
import { resourcesOf } from '../../../src-shared/rules/group-resources';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel, Tabs } from '../../ui';
import { resourceTone } from '../../views/common/tones';
import type { GroupPageProps } from './general-page';
import { AdvancedPolicies, Policies } from './policy-pages';
import { ResourceDependencies, ResourceGeneral, ResourceSettings } from './resource-pages';

const resourceTabs = ['general', 'dependencies', 'policies', 'advanced', 'settings'] as const;
type ResourceTab = (typeof resourceTabs)[number];

/** The resources of a group; each has its pages (failover-cluster §9, resource). */
export function ResourcesPage(props: GroupPageProps) {
  const { group } = props;
  const { t } = useTexts();
  const resources = useReader((reader) => resourcesOf(reader, group), [group]);
  const [chosen, setChosen] = useState<string | null>(null);
  const resource = resources.find(({ id }) => id === chosen) ?? resources[0];
  if (!resource) return <p className="dialog-text">{t('groupPages:resources.none')}</p>;
  return (
    <div className="resource-pages">
      <ResourceList resources={resources} chosen={resource.id} onChosen={setChosen} />
      <ResourceDetails {...props} resources={resources} resource={resource} />
    </div>
  );
}

interface ResourceListProps {
  readonly resources: readonly Resource[];
  readonly chosen: string;
  readonly onChosen: (id: string) => void;
}

/** One radio a resource: arrow keys go from one to the next, and its pages follow. */
function ResourceList({ resources, chosen, onChosen }: ResourceListProps) {
  const texts = useTexts();
  return (
    <fieldset className="resource-list">
      <legend className="visually-hidden">{texts.t('groupPages:resources.list')}</legend>
      {resources.map(({ id, name, state }) => (
        <label key={id} data-chosen={id === chosen || undefined}>
          <input
            type="radio"
            name="resource"
            className="visually-hidden"
            checked={id === chosen}
            onChange={() => onChosen(id)}
          />
          <span className="resource-name truncate" title={name}>
            {name}
          </span>
          <StateLabel tone={resourceTone[state]} word={texts.state(`resource.${state}`)} />
        </label>
      ))}
    </fieldset>
  );
}

export interface ResourcePageProps extends GroupPageProps {
  readonly resource: Resource;
  readonly resources: readonly Resource[];
}

function ResourceDetails(props: ResourcePageProps) {
  const { t } = useTexts();
  const [tab, setTab] = useState<ResourceTab>('general');
  const { resource } = props;
  // Only a machine's resource has settings of its own.
  const tabs = resourceTabs.filter(
    (each) => each !== 'settings' || resource.part === 'virtualMachine',
  );
  const contents = {
    general: <ResourceGeneral {...props} />,
    dependencies: <ResourceDependencies {...props} />,
    policies: <Policies {...props} />,
    advanced: <AdvancedPolicies {...props} />,
    settings: <ResourceSettings {...props} />,
  };
  return (
    <Tabs
      label={resource.name}
      value={tabs.includes(tab) ? tab : 'general'}
      onValue={setTab}
      tabs={tabs.map((value) => ({
        value,
        label: t(`groupPages:resource.${value}`),
        content: contents[value],
      }))}
    />
  );
}
