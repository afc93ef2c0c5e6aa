import { remarksOf } from '../../../../src-shared/remarks';
import { useRecord } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { Icon, IconButton } from '../../../ui';
import { LabSection } from '../lab-parts';
import { useRemarks } from '../use-remarks';
import { Composer } from './composer';

/** What whoever keeps the log of a game day sees, moment by moment (ux §2.1). */
export function ReporterNotes() {
  const texts = useTexts();
  const startedAt = useRecord<'run'>('run:lab')?.startedAt ?? 0;
  const { remarks, attempt, refusal, write } = useRemarks();
  return (
    <LabSection title={texts.t('labPages:instructor.notes')}>
      <Composer
        label={texts.t('labPages:instructor.note')}
        action={texts.t('labPages:instructor.noteAdd')}
        rows={2}
        refusal={refusal}
        onSend={(text) => write(null, 'note', text)}
      />
      <p className="secondary caption">{texts.t('labPages:instructor.notesHint')}</p>
      <ul className="lab-calls">
        {remarksOf(remarks, 'note', attempt).map((note) => (
          <li key={note.id} className="lab-call">
            <Icon name="note" />
            <div>
              <p>{note.text}</p>
              <p className="caption secondary numeric">
                {texts.labClock(Math.max(0, note.atMs - startedAt))}
              </p>
            </div>
            <IconButton
              icon="remove"
              label={texts.t('labPages:instructor.noteRemove', { text: note.text })}
              onClick={() => void write(note.id, 'note', '')}
            />
          </li>
        ))}
      </ul>
    </LabSection>
  );
}
