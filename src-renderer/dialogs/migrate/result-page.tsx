import type { Migration } from '../../../src-shared/model/migration';
import type { Texts } from '../../../src-shared/text/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { MessageBar, PropertyList } from '../../ui';
import { sizeText } from '../../views/common/move-words';
import { RefusalCard } from '../../views/common/refusal-card';
import { objectName } from '../../views/common/words';
import { RoundsChart } from './rounds-chart';

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** What came of it: how long, how long it stood still, who was cut off, or why it failed and what helps. */
export function ResultPage({ migration }: { readonly migration: Migration }) {
  const texts = useTexts();
  const { t } = texts;
  const names = useReader(
    (reader) => ({
      vm: objectName(reader, migration.vm),
      source: objectName(reader, migration.source),
      target: objectName(reader, migration.target),
      network: objectName(reader, migration.network),
    }),
    [migration],
    alike,
  );
  const { phase, type } = migration;
  const good = phase === 'completed';
  const live = type === 'live';
  const entries = resultFigures(texts, migration, names.network);
  return (
    <>
      <MessageBar
        severity={good ? 'success' : phase === 'cancelled' ? 'information' : 'error'}
        word={t(
          good ? 'moves:result.good' : `moves:phase.${phase === 'cancelled' ? phase : 'failed'}`,
        )}
      >
        {good
          ? t(live ? 'moves:result.completed' : 'moves:result.moved', names)
          : t(phase === 'cancelled' ? 'moves:result.cancelled' : 'moves:result.failed', names)}
      </MessageBar>
      {migration.fault ? (
        <RefusalCard fault={migration.fault} vm={migration.vm} node={migration.target} />
      ) : null}
      <PropertyList
        properties={entries.flatMap(([name, value]) =>
          value === null ? [] : [{ id: name, name, value }],
        )}
      />
      {live && migration.rounds.length > 0 ? (
        <RoundsChart
          bars={migration.rounds.map(({ bytes, ms }, index) => ({
            id: `pass-${String(index + 1)}`,
            number: index + 1,
            bytes,
            left: 0,
            ms,
          }))}
        />
      ) : null}
    </>
  );
}

/** Names and values; what does not apply has none. */
function resultFigures(
  texts: Texts,
  migration: Migration,
  network: string,
): readonly (readonly [string, string | null])[] {
  const { t } = texts;
  const { type, sessions, sessionsLost } = migration;
  const live = type === 'live';
  const endedAt = migration.runningSince ?? migration.finishedAt ?? migration.startedAt;
  return [
    [t('moves:result.total'), texts.duration(endedAt - migration.startedAt)],
    [
      t(live ? 'moves:result.blackout' : 'moves:result.downtime'),
      migration.blackoutMs === null ? null : texts.duration(migration.blackoutMs),
    ],
    [t('moves:result.passes'), live ? texts.number(migration.rounds.length) : null],
    [t('moves:result.sent'), sizeText(texts, migration.sentBytes)],
    [t('moves:result.network'), network === '' ? null : network],
    [
      t('moves:result.sessions'),
      sessionsLost === 0
        ? t('moves:result.sessionsNone', { began: texts.number(sessions) })
        : t('moves:result.sessionsLost', {
            lost: texts.number(sessionsLost),
            began: texts.number(sessions),
          }),
    ],
    [
      t('moves:result.reached'),
      migration.reachedPermille === null ? null : texts.percent(migration.reachedPermille),
    ],
  ];
}
