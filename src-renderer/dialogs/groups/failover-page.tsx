import { failoverLimit } from '../../../src-shared/rules/group-facts';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { RadioGroup, TextField } from '../../ui';
import type { GroupPageProps } from './general-page';

/** How often it may fail over, and whether it goes back (failover-cluster §9, Failover). */
export function FailoverPage({ group, draft, problems, change }: GroupPageProps) {
  const { t } = useTexts();
  const usual = useReader(
    (reader) => failoverLimit(reader, { ...group, failoverThreshold: null }),
    [group],
  );
  const hours = problems.has('hours') ? t('groupPages:failover.hourInvalid') : null;
  return (
    <div className="dialog-fields two-columns">
      <div className="dialog-fields">
        <TextField
          label={t('groupPages:failover.threshold')}
          hint={t('groupPages:failover.thresholdHint', { count: usual })}
          value={draft.failovers}
          inputMode="numeric"
          data-autofocus
          error={problems.has('failovers') ? t('groupPages:failover.thresholdInvalid') : null}
          onValue={(failovers) => change({ failovers })}
        />
        <TextField
          label={t('groupPages:failover.period')}
          value={draft.periodHours}
          inputMode="numeric"
          error={problems.has('period') ? t('groupPages:failover.periodInvalid') : null}
          onValue={(periodHours) => change({ periodHours })}
        />
        <p className="field-hint">{t('groupPages:failover.exceeded')}</p>
      </div>
      <div className="dialog-fields">
        <RadioGroup
          label={t('groupPages:failover.failback')}
          value={draft.failback}
          options={(['prevent', 'atOnce', 'between'] as const).map((value) => ({
            value,
            label: t(`groupPages:failback.${value}`),
          }))}
          onValue={(failback) => change({ failback })}
        />
        {draft.failback === 'between' ? (
          <div className="field-row">
            <TextField
              label={t('groupPages:failover.from')}
              value={draft.fromHour}
              inputMode="numeric"
              error={hours}
              onValue={(fromHour) => change({ fromHour })}
            />
            <TextField
              label={t('groupPages:failover.to')}
              value={draft.toHour}
              inputMode="numeric"
              error={hours}
              onValue={(toHour) => change({ toHour })}
            />
          </div>
        ) : null}
        {draft.failback === 'prevent' ? null : <FailbackNote draft={draft} />}
      </div>
    </div>
  );
}

/** Where it would go back to: without preferred owners nowhere. */
function FailbackNote({ draft }: Pick<GroupPageProps, 'draft'>) {
  const { t, list } = useTexts();
  const { preferredOwners } = draft;
  const preferred = useReader(
    (reader) => preferredOwners.map((id) => reader.get<'node'>(id)?.name ?? id),
    [preferredOwners],
  );
  return (
    <p className="field-hint">
      {preferred.length === 0
        ? t('groupPages:failover.needsPreferred')
        : t('groupPages:failover.goesTo', { nodes: list(preferred) })}
    </p>
  );
}
