import type { StorageArray } from '../../../src-shared/model/storage';
import type { ArrayId, PathId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { useNowEvery, useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { MessageBar, Progress, StateLabel } from '../../ui';
import type { Tone } from '../../ui';
import { latencyText } from '../common/latency';
import { objectName } from '../common/words';
import { DetailsHead } from '../details/details-head';
import { Properties, Section } from '../details/section';
import { arrayTone, arrayTrouble, pathState, pathTone, pathsByNode } from './array-rows';

const bytesPerMegabyte = 1_000_000;

const mirrorTone: Readonly<Record<NonNullable<StorageArray['mirror']>['state'], Tone>> = {
  synchronized: 'running',
  split: 'warning',
  resynchronizing: 'transition',
};

const sameJson = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** A disk array: its controllers, its mirror, and which node still gets there. */
export function ArrayDetails({ id }: { readonly id: ArrayId }) {
  const texts = useTexts();
  const { t } = texts;
  const array = useRecord<'array'>(id);
  const nodes = useReader((reader) => pathsByNode(reader, id), [id], sameJson);
  const disks = useReader(
    (reader) =>
      reader
        .all('disk')
        .filter((disk) => disk.arrays.includes(id))
        .map((disk) => disk.name),
    [id],
    sameJson,
  );
  if (!array) return null;
  return (
    <div className="details selectable">
      <DetailsHead
        name={array.name}
        object={id}
        state={
          <StateLabel
            look="badge"
            tone={arrayTone[arrayTrouble(array)]}
            word={texts.state(`array.${arrayTrouble(array)}`)}
          />
        }
      />
      <div className="details-body">
        <Properties
          title={t('views:details.general')}
          entries={generalEntries(texts, array, disks)}
        />
        <Mirror array={array} />
        <Properties
          title={t('storagePages:array.paths')}
          entries={nodes.map(({ name, working, total }) => [
            name,
            <StateLabel
              key={name}
              tone={working === total ? 'running' : working > 0 ? 'warning' : 'critical'}
              word={
                total === 0
                  ? t('storagePages:array.noPaths')
                  : t('storagePages:array.pathsOf', { working, total })
              }
            />,
          ])}
        />
      </div>
    </div>
  );
}

function generalEntries(texts: Texts, array: StorageArray, disks: readonly string[]) {
  const { t } = texts;
  const rate = texts.number(array.bytesPerSecond / bytesPerMegabyte, 0);
  return [
    [t('storagePages:array.site'), array.site ?? ''],
    ...array.controllers.map(
      ({ name, up }) =>
        [
          t('storagePages:array.controller', { controller: name }),
          <StateLabel
            key={name}
            tone={up ? 'running' : 'critical'}
            word={texts.state(up ? 'array.up' : 'array.down')}
          />,
        ] as const,
    ),
    [t('storagePages:array.rate'), t('storagePages:array.rateValue', { rate })],
    [t('storagePages:array.latency'), latencyText(texts, array.latencyUs / 10)],
    [t('storagePages:array.disks'), disks.join(', ')],
  ] as const;
}

/** What a mirror is worth now: one copy or two, and how long until then. */
function Mirror({ array }: { readonly array: StorageArray }) {
  const texts = useTexts();
  const { t } = texts;
  const { mirror } = array;
  const names = useReader(
    (reader) => ({
      partner: objectName(reader, mirror?.partner ?? null),
      survivor: objectName(reader, mirror?.survivor ?? null),
    }),
    [mirror],
    sameJson,
  );
  if (!mirror) return null;
  const whole = mirror.state === 'synchronized';
  return (
    <Section title={t('storagePages:array.mirror')}>
      <div className="mirror-state">
        <StateLabel tone={mirrorTone[mirror.state]} word={texts.state(`mirror.${mirror.state}`)} />
        <span>{t('storagePages:array.partner', { partner: names.partner })}</span>
        {whole ? null : (
          <span>
            {t('storagePages:array.survivor')}:{' '}
            {mirror.survivor === null
              ? t('storagePages:array.survivorUnknown')
              : mirror.survivor === array.id
                ? t('storagePages:array.here')
                : t('storagePages:array.there', { partner: names.partner })}
          </span>
        )}
        {mirror.state === 'resynchronizing' ? <ResyncProgress array={array} /> : null}
        {whole || mirror.survivor === null ? null : (
          <MessageBar severity="warning" word={t('storagePages:array.oneCopy')}>
            {t('storagePages:array.oneCopyHint', { survivor: names.survivor })}
          </MessageBar>
        )}
      </div>
    </Section>
  );
}

/** How far the resynchronization is: its task belongs to the side that is written to. */
function ResyncProgress({ array }: { readonly array: StorageArray }) {
  const texts = useTexts();
  const now = useNowEvery(1000);
  const task = useReader(
    (reader) =>
      [array.id, array.mirror?.partner ?? array.id]
        .flatMap((id) => reader.by('task.object', id))
        .find((each) => each.what === 'array.resynchronize' && each.state === 'running'),
    [array],
  );
  if (!task || task.dueAt === null) return null;
  const length = Math.max(1, task.dueAt - task.startedAt);
  const share = Math.min(1, Math.max(0, (now - task.startedAt) / length));
  return (
    <Progress
      value={share}
      label={texts.t('storagePages:array.progress')}
      text={texts.t('storagePages:array.progressText', {
        percent: texts.percent(Math.floor(share * 1000)),
        left: texts.duration(Math.max(0, task.dueAt - now)),
      })}
    />
  );
}

/** One way from a node to a controller. */
export function PathDetails({ id }: { readonly id: PathId }) {
  const texts = useTexts();
  const { t } = texts;
  const path = useRecord<'path'>(id);
  const facts = useReader(
    (reader) => {
      if (!path) return null;
      return {
        name: objectName(reader, id),
        node: objectName(reader, path.node),
        array: objectName(reader, path.array),
        controller: reader.get<'array'>(path.array)?.controllers[path.controller]?.name ?? '',
        state: pathState(reader, path),
      };
    },
    [path, id],
    sameJson,
  );
  if (!path || !facts) return null;
  return (
    <div className="details selectable">
      <DetailsHead
        name={facts.name}
        object={id}
        state={
          <StateLabel
            look="badge"
            tone={pathTone[facts.state]}
            word={t(`storagePages:path.${facts.state}`)}
          />
        }
      />
      <div className="details-body">
        <Properties
          title={t('views:details.general')}
          entries={[
            [t('views:column.node'), facts.node],
            [t('clusterPages:disk.array'), facts.array],
            [t('storagePages:column.controller'), facts.controller],
          ]}
        />
      </div>
    </div>
  );
}
