import { useState } from 'react';
import type { Fault } from '../../../../src-shared/faults';
import type { Remark } from '../../../../src-shared/remarks';
import { useSession } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { Button, Icon, IconButton, TextField } from '../../../ui';
import { Refusal } from '../lab-parts';
import { useRemarks } from '../use-remarks';

/** Moments to come back to, whichever attempt is shown then. */
export function Bookmarks() {
  const texts = useTexts();
  const session = useSession();
  const { remarks, attempt, refusal: unwritten, write } = useRemarks();
  const bookmarks = remarks.filter(({ kind }) => kind === 'bookmark');
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const rewind = async (to: Remark) => {
    if (to.attempt !== attempt) {
      const switched = await session.call('attempt.switch', { attempt: to.attempt });
      if (!switched.ok) {
        setRefusal(switched.fault);
        return;
      }
    }
    const answer = await session.call('pace.rewind', { toMs: to.atMs });
    setRefusal(answer.ok ? null : answer.fault);
  };
  return (
    <>
      <NewBookmark onName={(name) => void write(null, 'bookmark', name)} />
      <ul className="lab-calls">
        {bookmarks.map((bookmark) => (
          <li key={bookmark.id} className="lab-call">
            <Icon name="flag" />
            <div>
              <p>{bookmark.text}</p>
              <p className="caption secondary numeric">{texts.labClock(bookmark.atMs)}</p>
            </div>
            <span className="lab-answer">
              <Button icon="rewind" onClick={() => void rewind(bookmark)}>
                {texts.t('labPages:instructor.rewind')}
              </Button>
              <IconButton
                icon="remove"
                label={texts.t('labPages:instructor.bookmarkRemove', { name: bookmark.text })}
                onClick={() => void write(bookmark.id, 'bookmark', '')}
              />
            </span>
          </li>
        ))}
      </ul>
      <Refusal fault={refusal ?? unwritten} />
    </>
  );
}

function NewBookmark({ onName }: { readonly onName: (name: string) => void }) {
  const texts = useTexts();
  const { replica } = useSession();
  const [name, setName] = useState('');
  const set = () => {
    const at = texts.labClock(replica.reader.now);
    const written = name.trim();
    onName(written === '' ? texts.t('labPages:instructor.bookmarkAt', { at }) : written);
    setName('');
  };
  return (
    <form
      className="instructor-bookmark"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <TextField
        label={texts.t('labPages:instructor.bookmarkName')}
        value={name}
        maxLength={60}
        onValue={setName}
      />
      <Button type="submit" icon="add">
        {texts.t('labPages:instructor.bookmarkSet')}
      </Button>
    </form>
  );
}
