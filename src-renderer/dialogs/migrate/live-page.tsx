import type { Migration, MigrationPhase } from '../../../src-shared/model/migration';
import type { Reader } from '../../../src-shared/reader';
import { leftBytesNow, migrationProgress } from '../../../src-shared/rules/migration-facts';
import type { MigrationProgress } from '../../../src-shared/rules/migration-facts';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon, Progress } from '../../ui';
import { rateText, sizeText } from '../../views/common/move-words';
import { objectName } from '../../views/common/words';
import { RoundsChart } from './rounds-chart';

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

const phasesOf = {
  live: ['setup', 'preCopy', 'blackout', 'handOver', 'cleanup'],
  stopped: ['saving', 'moving', 'restoring'],
} as const satisfies Record<string, readonly MigrationPhase[]>;

/** Every pass made so far and the one under way, for the chart. */
function barsOf(reader: Reader, migration: Migration) {
  const passed = migration.rounds.map(({ bytes, ms }, index) => ({
    id: `pass-${String(index + 1)}`,
    number: index + 1,
    bytes,
    left: 0,
    ms: ms as number | null,
  }));
  const open = migration.phase === 'preCopy' || migration.phase === 'blackout';
  if (!open) return passed;
  const blackout = migration.phase === 'blackout';
  return [
    ...passed,
    {
      id: blackout ? 'blackout' : `pass-${String(migration.round)}`,
      number: blackout ? 0 : migration.round,
      bytes: migration.roundBytes,
      left: leftBytesNow(reader, migration),
      ms: null,
    },
  ];
}

/** The migration while it runs: phases, progress, what moves, and every pass over the memory. */
export function LivePage({ migration }: { readonly migration: Migration }) {
  const texts = useTexts();
  const { t } = texts;
  const progress = useReader((reader) => migrationProgress(reader, migration), [migration], alike);
  const bars = useReader((reader) => barsOf(reader, migration), [migration], alike);
  const vm = useRecord<'vm'>(migration.vm);
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
  const live = migration.type === 'live';
  return (
    <div className="live-page">
      <p className="live-title">
        {t('moves:live.title', names)}
        {names.network === '' ? null : (
          <span className="live-network">
            <Icon name="network" size={16} /> {names.network}
          </span>
        )}
      </p>
      <Phases phases={live ? phasesOf.live : phasesOf.stopped} present={migration.phase} />
      <Progress
        value={progress.permille / 1000}
        label={t('moves:live.progress')}
        text={progressWords(texts, progress)}
      />
      <dl className="live-figures">
        {figuresOf(texts, migration, progress, vm?.sessions ?? 0).map(([id, name, value, note]) => (
          <div key={id} className="live-figure" data-figure={id}>
            <dt>{name}</dt>
            <dd className="numeric">{value}</dd>
            <dd className="secondary">{note}</dd>
          </div>
        ))}
      </dl>
      {live ? <RoundsChart bars={bars} /> : null}
    </div>
  );
}

function progressWords(texts: Texts, { permille, estimateMs }: MigrationProgress): string {
  const { t } = texts;
  const rest =
    estimateMs === null
      ? t('moves:live.stalled')
      : t('moves:live.rest', { span: texts.duration(Math.ceil(estimateMs / 1000) * 1000) });
  return `${texts.percent(permille)} · ${rest}`;
}

/** Name, value and a note under it, for each tile. */
function figuresOf(
  texts: Texts,
  migration: Migration,
  progress: MigrationProgress,
  sessions: number,
): readonly (readonly [id: string, name: string, value: string, note: string])[] {
  const { t } = texts;
  const blackout = progress.blackoutMs;
  const standing = migration.blackoutSince !== null;
  const users: readonly [string, string, string, string] = [
    'sessions',
    t('moves:live.sessions'),
    t('moves:live.sessionsOf', {
      now: texts.number(sessions),
      began: texts.number(migration.sessions),
    }),
    '',
  ];
  if (migration.type !== 'live') {
    return [['left', t('moves:live.left'), sizeText(texts, progress.leftBytes), ''], users];
  }
  return [
    ['left', t('moves:live.left'), sizeText(texts, progress.leftBytes), ''],
    [
      'rate',
      t('moves:live.rate'),
      rateText(texts, Math.max(0, progress.bytesPerSecond)),
      `${t('moves:live.sent')}: ${sizeText(texts, progress.sentBytes)}`,
    ],
    ['dirty', t('moves:live.dirty'), rateText(texts, migration.dirtyBytesPerSecond), ''],
    [
      'passes',
      t('moves:live.passes'),
      t('moves:live.passesOf', {
        round: texts.number(progress.round),
        expected: texts.number(Math.max(progress.expectedRounds, progress.round)),
      }),
      '',
    ],
    [
      'blackout',
      t('moves:live.blackout'),
      blackout === null ? '–' : texts.duration(blackout),
      blackout === null || standing ? '' : t('moves:live.blackoutAhead'),
    ],
    users,
  ];
}

function Phases({
  phases,
  present,
}: {
  readonly phases: readonly Exclude<MigrationPhase, 'completed' | 'failed' | 'cancelled'>[];
  readonly present: MigrationPhase;
}) {
  const { t } = useTexts();
  const at = phases.findIndex((phase) => phase === present);
  return (
    <ol className="live-phases" aria-label={t('moves:live.phases')}>
      {phases.map((phase, index) => (
        <li
          key={phase}
          aria-current={index === at ? 'step' : undefined}
          data-done={index < at || at < 0 || undefined}
        >
          <span className="live-phase-mark" aria-hidden="true">
            {index < at || at < 0 ? <Icon name="checkmark" size={12} /> : index + 1}
          </span>
          <span className="truncate">{t(`moves:phase.${phase}`)}</span>
        </li>
      ))}
    </ol>
  );
}
