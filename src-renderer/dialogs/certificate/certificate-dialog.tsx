import { useState } from 'react';
import type { Certificate } from '../../../src-shared/certificate';
import type { Fault } from '../../../src-shared/faults';
import type { AnyCertificate } from '../../../src-shared/path-certificate';
import { chooseFile } from '../../bridge/files';
import { useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog, TextField } from '../../ui';
import { useClose } from '../use-close';
import { CertificateCard } from './certificate-card';
import { CertificateOutcome, KeepCertificate } from './certificate-parts';

/** Makes a certificate of the lab that was finished, or verifies one from a file (ux §2.4). */
export function CertificateDialog() {
  const texts = useTexts();
  const session = useSession();
  const run = useRecord<'run'>('run:lab');
  const [name, setName] = useState('');
  const [made, setMade] = useState<Certificate | null>(null);
  const [good, setGood] = useState<AnyCertificate | null>(null);
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
      <CertificateOutcome good={good} refusal={refusal} />
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
          <KeepCertificate certificate={made} onRefused={setRefusal} />
        </>
      ) : good ? (
        <CertificateCard certificate={good} />
      ) : possible ? null : (
        <p className="secondary">{texts.t('labPages:certificate.none')}</p>
      )}
    </Dialog>
  );
}
