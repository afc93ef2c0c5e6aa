import { useTexts } from '../../store/texts';
import { RadioGroup, TextField } from '../../ui';
import { minuteOf } from '../../views/backup/words';
import type { JobDraft } from './job-draft';
import { bounds, wholeNumber } from './job-draft';

const schedules = ['byHand', 'everyDay', 'everyHours'] as const;

export interface SchedulePageProps {
  readonly draft: JobDraft;
  readonly onDraft: (draft: JobDraft) => void;
}

/** When a job runs, how much it keeps, and what it does after a failure. */
export function SchedulePage({ draft, onDraft }: SchedulePageProps) {
  const { t } = useTexts();
  const number = (field: keyof typeof bounds) => {
    const [from, to] = bounds[field];
    const bad = wholeNumber(draft[field], from, to) === null;
    return {
      value: draft[field],
      inputMode: 'numeric' as const,
      maxLength: 4,
      error: bad ? t('backupPages:field.numberInvalid', { from, to }) : null,
      onValue: (value: string) => onDraft({ ...draft, [field]: value }),
    };
  };
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={t('backupPages:field.schedule')}
        value={draft.schedule}
        options={schedules.map((value) => ({ value, label: t(`backupPages:schedule.${value}`) }))}
        onValue={(schedule) => onDraft({ ...draft, schedule })}
      />
      {draft.schedule === 'everyDay' ? (
        <TextField
          label={t('backupPages:field.time')}
          value={draft.time}
          maxLength={5}
          error={minuteOf(draft.time) === null ? t('backupPages:field.timeInvalid') : null}
          onValue={(time) => onDraft({ ...draft, time })}
        />
      ) : null}
      {draft.schedule === 'everyHours' ? (
        <TextField label={t('backupPages:field.hours')} {...number('hours')} />
      ) : null}
      <TextField
        label={t('backupPages:field.keep')}
        hint={t('backupPages:field.keepHint', { limit: bounds.keep[1] })}
        {...number('keep')}
      />
      <TextField label={t('backupPages:field.retries')} {...number('retries')} />
      <TextField label={t('backupPages:field.retryDelay')} {...number('retryMinutes')} />
    </div>
  );
}
