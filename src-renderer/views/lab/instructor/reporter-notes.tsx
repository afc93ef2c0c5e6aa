import { useState } from 'react';
import { remarksOf } from '../../../../src-shared/remarks';
import { useRecord } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { Button, Icon, IconButton, TextArea } from '../../../ui';
import { LabSection, Refusal } from '../lab-parts';
import { useRemarks } from '../use-remarks';

const longest = 1000;

/** What whoever keeps the log of a game day sees, moment by moment (ux §2.1). */
export function ReporterNotes() {
  const texts = useTexts();
  const startedAt = useRecord<'run'>('run:lab')?.startedAt ?? 0;
  const { remarks, attempt, refusal, write } = useRemarks();
  const [draft, setDraft] = useState('');
  const text = draft.trim();
  const add = async () => {
    if (await write(null, 'note', text)) setDraft('');
  };
  return (
    <LabSection title={texts.t('labPages:instructor.notes')}>
      <TextArea
        label={texts.t('labPages:instructor.note')}
        value={draft}
        rows={2}
        maxLength={longest}
        onValue={setDraft}
      />
      <div className="lab-answer">
        <Button
          icon="note"
          disabledReason={text === '' ? texts.t('labPages:run.statementEmpty') : null}
          onClick={() => void add()}
        >
          {texts.t('labPages:instructor.noteAdd')}
        </Button>
        <Refusal fault={refusal} />
      </div>
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
