import { useEffect, useState } from 'react';
import type { Attempt, AttemptReading } from '../../../../src-shared/ipc';
import type { Texts } from '../../../../src-shared/text/index';
import { useHost, useSession } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { EmptyState, Icon, Select } from '../../../ui';
import { CompareDowntime, CompareMoments, CompareScore } from './compare-parts';

/** Two attempts at the same lab side by side: what they scored, what was done, who was down. */
export function CompareView() {
  const texts = useTexts();
  const host = useHost();
  const attempts = host?.attempts ?? [];
  const [left, setLeft] = useState<number | null>(null);
  const [right, setRight] = useState<number | null>(null);
  const present = host?.attempt ?? 0;
  const chosen = {
    left:
      left ??
      attempts.find(({ number }) => number === present)?.parent?.number ??
      attempts[0]?.number ??
      0,
    right:
      right ?? attempts.find(({ number }) => number !== (left ?? attempts[0]?.number))?.number ?? 0,
  };
  const first = useAttempt(chosen.left);
  const second = useAttempt(chosen.right);
  if (attempts.length < 2) {
    return (
      <EmptyState
        icon="history"
        title={texts.t('labPages:compare.one')}
        text={texts.t('labPages:compare.oneHint')}
      />
    );
  }
  const options = attempts.map((attempt) => ({
    value: String(attempt.number),
    label: attemptName(texts, attempt),
  }));
  return (
    <div className="lab-view compare" tabIndex={-1}>
      <header className="lab-head">
        <Icon name="history" />
        <h1>{texts.t('labPages:compare.title')}</h1>
        <p className="secondary lab-meta">
          <span>{texts.t('labPages:compare.subtitle')}</span>
        </p>
      </header>
      <div className="compare-choice">
        <Select
          label={texts.t('labPages:compare.left')}
          value={String(chosen.left)}
          options={options}
          onValue={(value) => setLeft(Number(value))}
        />
        <Select
          label={texts.t('labPages:compare.right')}
          value={String(chosen.right)}
          options={options}
          onValue={(value) => setRight(Number(value))}
        />
      </div>
      {first && second ? (
        <>
          <CompareScore left={first} right={second} />
          <CompareDowntime left={first} right={second} />
          <CompareMoments left={first} right={second} />
        </>
      ) : (
        <p className="secondary" role="status">
          {texts.t('labPages:compare.reading')}
        </p>
      )}
    </div>
  );
}

function attemptName(texts: Texts, { number, parent }: Attempt): string {
  if (!parent) return texts.t('console:bar.attemptFirst');
  const at = texts.labClock(parent.atMs);
  return texts.t('console:bar.attemptBranched', { number, parent: parent.number, at });
}

/** How an attempt ended; asked anew when its history has grown. */
function useAttempt(attempt: number): AttemptReading | null {
  const session = useSession();
  const host = useHost();
  const commands = host?.attempts.find(({ number }) => number === attempt)?.commands ?? 0;
  const key = `${String(host?.opened)}/${String(attempt)}/${String(commands)}`;
  const [read, setRead] = useState<{ readonly key: string; readonly of: AttemptReading } | null>(
    null,
  );
  useEffect(() => {
    if (attempt === 0) return;
    let wanted = true;
    void session.call('attempt.read', { attempt }).then((answer) => {
      if (wanted && answer.ok) setRead({ key, of: answer.value });
    });
    return () => {
      wanted = false;
    };
  }, [session, attempt, key]);
  return read?.key === key ? read.of : null;
}
