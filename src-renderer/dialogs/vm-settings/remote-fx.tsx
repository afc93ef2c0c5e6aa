import { remoteFxResolutions } from '../../../src-shared/model/memory';
import type { RemoteFxAdapter, RemoteFxResolution } from '../../../src-shared/model/memory';
import { profileOf } from '../../../src-shared/rules/facts';
import { videoMemoryMiB } from '../../../src-shared/rules/graphics';
import { Button, PropertyList, Select } from '../../ui';
import { LockedNote } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

/** What is added first. */
export const usualRemoteFx: RemoteFxAdapter = { monitors: 1, resolution: '1280x1024' };

/** A resolution as people write it. */
export const resolutionText = (resolution: RemoteFxResolution) => resolution.replace('x', ' × ');

/** The adapter is not there by default: it is added like other hardware (hyperv-host §8, §11.3). */
export const remoteFxEntry: EntryMaker = (scene) => {
  const { t } = scene.texts;
  const adapter = scene.value('remoteFx');
  if (!adapter) return [];
  const detail = t('memoryPages:remoteFxOf', {
    monitors: adapter.monitors,
    resolution: resolutionText(adapter.resolution),
  });
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
  const { texts, value, change, goTo, locked } = scene;
  const adapter = value('remoteFx');
  const reason = locked('graphics');
  return (
    <>
      {adapter ? <AdapterFields scene={scene} adapter={adapter} locked={reason !== null} /> : null}
      <LockedNote reason={reason} />
      <div>
        <Button
          kind="danger"
          disabledReason={reason}
          onClick={() => {
            change({ remoteFx: null });
            goTo('addHardware');
          }}
        >
          {texts.t('memoryPages:remoteFxRemove')}
        </Button>
      </div>
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
