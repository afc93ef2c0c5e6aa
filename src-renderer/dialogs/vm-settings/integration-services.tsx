import type { IntegrationServices } from '../../../src-shared/model/vm';
import { Checkbox } from '../../ui';
import { LockedNote } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

const services = [
  'shutdown',
  'timeSynchronization',
  'dataExchange',
  'heartbeat',
  'backup',
] as const satisfies readonly (keyof IntegrationServices)[];

export const integrationEntry: EntryMaker = (scene) => {
  const present = scene.value('integrationServices');
  const on = services.filter((service) => present[service]).length;
  return [
    {
      id: 'integration',
      label: scene.texts.t('terms:integrationServices'),
      detail: scene.texts.t('vmSettings:offered', { on, total: services.length }),
      icon: 'link',
      keys: ['integrationServices'],
      page: (shown) => <IntegrationPage scene={shown} />,
    },
  ];
};

/** What each service is for: without it this is missing (hyperv-host §2.8). */
function IntegrationPage({ scene }: { readonly scene: SettingsScene }) {
  const { texts, value, change, locked } = scene;
  const reason = locked('integrationServices');
  const present = value('integrationServices');
  return (
    <>
      <p className="field-hint">{texts.t('vmSettings:servicesHint')}</p>
      {services.map((service) => (
        <Checkbox
          key={service}
          label={texts.state(`integrationService.${service}`)}
          note={texts.t(`vmSettings:without.${service}`)}
          checked={present[service]}
          disabled={reason !== null}
          onChecked={(checked) => change({ integrationServices: { [service]: checked } })}
        />
      ))}
      <LockedNote reason={reason} />
    </>
  );
}
