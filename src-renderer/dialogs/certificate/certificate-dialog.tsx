import { useState } from 'react';
import type { Certificate } from '../../../src-shared/certificate';
import type { Fault } from '../../../src-shared/faults';
import type { FileContent } from '../../../src-shared/ipc';
import { chooseFile, saveFile } from '../../bridge/files';
import { useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, Dialog, MessageBar, TextField } from '../../ui';
import { useClose } from '../use-close';
import { CertificateCard } from './certificate-card';

/** The file that can be verified, as it is kept. */
function fileOf(certificate: Certificate): FileContent {
  const when = certificate.issuedAt.replace(/\D/g, '').slice(0, 14);
  const who = certificate.learner.replace(/[^A-Za-z0-9]+/g, '-');
  return {
    fileName: `${who}_certificate-${certificate.scenario.id}_${when}.json`,
    mediaType: 'application/json',
    text: JSON.stringify(certificate, null, 2),
  };
}

/** Makes a certificate of the lab that was finished, or verifies one from a file (ux §2.4). */
export function CertificateDialog() {
  const texts = useTexts();
  const session = useSession();
  const run = useRecord<'run'>('run:lab');
  const [name, setName] = useState('');
  const [made, setMade] = useState<Certificate | null>(null);
  const [good, setGood] = useState<Certificate | null>(null);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const possible = run?.phase === 'finished' && run.abortedAt === null;
  const issue = async () => {
    const answer = await session.call('certificate.issue', { learner: name.trim() });
    setGood(null);
    setRefusal(answer.ok ? null : answer.fault);
    if (answer.ok) setMade(answer.value);
  };
  const verify = async () => {
    const file = await chooseFile();
    if (!file) return;
    const answer = await session.call('certificate.verify', file);
    setRefusal(answer.ok ? null : answer.fault);
    setGood(answer.ok ? answer.value : null);
  };
  return (
    <Dialog
      open
      onClose={useClose()}
      title={texts.t('labPages:certificate.title')}
      description={texts.t('labPages:certificate.description')}
      width="large"
      extra={[{ label: texts.t('labPages:certificate.verify'), onClick: () => void verify() }]}
      {...(possible && !made
        ? {
            action: {
              label: texts.t('labPages:certificate.make'),
              onClick: () => void issue(),
              disabledReason: name.trim() === '' ? texts.t('labPages:certificate.nameFirst') : null,
            },
          }
        : {})}
    >
      <Outcome good={good} refusal={refusal} />
      {possible && !made ? (
        <TextField
          label={texts.t('labPages:certificate.name')}
          value={name}
          maxLength={100}
          onValue={setName}
        />
      ) : null}
      {made ? (
        <>
          <CertificateCard certificate={made} />
          <Keep certificate={made} onRefused={setRefusal} />
        </>
      ) : good ? (
        <CertificateCard certificate={good} />
      ) : possible ? null : (
        <p className="secondary">{texts.t('labPages:certificate.none')}</p>
      )}
    </Dialog>
  );
}

interface OutcomeProps {
  readonly good: Certificate | null;
  readonly refusal: Fault | null;
}

/** What the verification came to. */
function Outcome({ good, refusal }: OutcomeProps) {
  const texts = useTexts();
  if (refusal) {
    return (
      <MessageBar severity="error" word={texts.t('labPages:certificate.bad')} urgent>
        {texts.fault(refusal)}
      </MessageBar>
    );
  }
  if (!good) return null;
  const { learner, score, scenario } = good;
  return (
    <MessageBar severity="success" word={texts.t('labPages:certificate.good')}>
      {texts.t('labPages:certificate.goodText', { learner, score, id: scenario.id })}
    </MessageBar>
  );
}

interface KeepProps {
  readonly certificate: Certificate;
  readonly onRefused: (fault: Fault | null) => void;
}

function Keep({ certificate, onRefused }: KeepProps) {
  const texts = useTexts();
  const session = useSession();
  const page = async (format: 'html' | 'pdf') => {
    const answer = await session.call('certificate.page', {
      text: JSON.stringify(certificate),
      format,
      language: texts.language,
    });
    onRefused(answer.ok ? null : answer.fault);
    if (answer.ok) await saveFile(answer.value);
  };
  return (
    <p className="lab-foot">
      <Button kind="primary" icon="download" onClick={() => void saveFile(fileOf(certificate))}>
        {texts.t('labPages:certificate.save')}
      </Button>
      <Button icon="document" onClick={() => void page('html')}>
        {texts.t('labPages:certificate.page')}
      </Button>
      <Button icon="document" onClick={() => void page('pdf')}>
        {texts.t('labPages:certificate.pdf')}
      </Button>
    </p>
  );
}
