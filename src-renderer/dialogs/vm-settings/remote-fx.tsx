import { remoteFxResolutions } from '../../../src-shared/model/memory';
import type { RemoteFxAdapter, RemoteFxResolution } from '../../../src-shared/model/memory';
import { profileOf } from '../../../src-shared/rules/facts';
import { videoMemoryMiB } from '../../../src-shared/rules/graphics';
import { Checkbox, PropertyList, Select } from '../../ui';
import { LockedNote } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

const usual: RemoteFxAdapter = { monitors: 1, resolution: '1280x1024' };

/** A resolution as people write it. */
export const resolutionText = (resolution: RemoteFxResolution) => resolution.replace('x', ' × ');

/** Only versions with RemoteFX have the page (hyperv-host §8). */
export const remoteFxEntry: EntryMaker = (scene) => {
  if (!profileOf(scene.reader).remoteFx.offered.value) return [];
  const { t } = scene.texts;
  const adapter = scene.value('remoteFx');
  const detail = adapter
    ? t('memoryPages:remoteFxOf', {
        monitors: adapter.monitors,
        resolution: resolutionText(adapter.resolution),
      })
    : t('memoryPages:remoteFxNone');
  return [
    {
      id: 'remoteFx',
      label: t('memoryPages:remoteFx'),
      detail,
      icon: 'desktop',
      keys: ['remoteFx'],
      page: (present) => <RemoteFxPage scene={present} />,
    },
  ];
};

function RemoteFxPage({ scene }: { readonly scene: SettingsScene }) {
  const { texts, value, change, locked } = scene;
  const adapter = value('remoteFx');
  const reason = locked('graphics');
  return (
    <>
      {reason === null ? null : <LockedNote reason={reason} />}
      <Checkbox
        label={texts.t('memoryPages:remoteFxUse')}
        checked={adapter !== null}
        disabled={reason !== null}
        onChecked={(used) => change({ remoteFx: used ? usual : null })}
      />
      {adapter ? <AdapterFields scene={scene} adapter={adapter} locked={reason !== null} /> : null}
    </>
  );
}

function AdapterFields({
  scene,
  adapter,
  locked,
}: {
  readonly scene: SettingsScene;
  readonly adapter: RemoteFxAdapter;
  readonly locked: boolean;
}) {
  const { reader, texts, change } = scene;
  const { t } = texts;
  const most = profileOf(reader).remoteFx.maxMonitors.value;
  const counts = Array.from({ length: most[adapter.resolution] }, (_, index) => String(index + 1));
  return (
    <>
      <Select
        label={t('memoryPages:resolution')}
        value={adapter.resolution}
        disabled={locked}
        options={remoteFxResolutions.map((each) => ({ value: each, label: resolutionText(each) }))}
        onValue={(resolution) => {
          const monitors = Math.min(adapter.monitors, most[resolution]);
          change({ remoteFx: { monitors, resolution } });
        }}
      />
      <Select
        label={t('memoryPages:monitors')}
        value={String(adapter.monitors)}
        disabled={locked}
        options={counts.map((each) => ({ value: each, label: each }))}
        onValue={(count) => change({ remoteFx: { ...adapter, monitors: Number(count) } })}
      />
      <PropertyList
        properties={[
          {
            id: 'videoMemory',
            name: t('memoryPages:videoMemory'),
            value: `${texts.memory(videoMemoryMiB(reader, adapter))} (${t('memoryPages:videoMemoryHint')})`,
          },
        ]}
      />
    </>
  );
}
