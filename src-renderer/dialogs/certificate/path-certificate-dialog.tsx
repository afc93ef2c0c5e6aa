import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { LabPath } from '../../../src-shared/lab-catalogue';
import { labsOfPath, passScore } from '../../../src-shared/lab-catalogue';
import type { PathCertificate } from '../../../src-shared/path-certificate';
import { useSession, useUi } from '../../store/hooks';
import { useLabList } from '../../store/lab-list';
import { useTexts } from '../../store/texts';
import { Dialog, Icon, LiveRegion, TextField } from '../../ui';
import { useClose } from '../use-close';
import { CertificateCard } from './certificate-card';
import { CertificateOutcome, KeepCertificate } from './certificate-parts';

/** Makes the certificate of a path, or says what it still takes (lab-scenarios §G). */
export function PathCertificateDialog({ path }: { readonly path: LabPath }) {
  const texts = useTexts();
  const session = useSession();
  const { t } = texts;
  const [name, setName] = useState('');
  const [made, setMade] = useState<PathCertificate | null>(null);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const proven = useUi((state) => state.progress.proven);
  const list = useLabList() ?? [];
  const labs = labsOfPath[path].flatMap((id) => list.find(({ name: of }) => of === id) ?? []);
  const ready = labs.every(({ name: of }) => proven.includes(of));
  const [playing, setPlaying] = useState(false);
  const issue = async () => {
    setPlaying(true);
    const answer = await session.call('certificate.issuePath', { learner: name.trim(), path });
    setPlaying(false);
    setRefusal(answer.ok ? null : answer.fault);
    if (answer.ok) setMade(answer.value);
  };
  const reason = !ready
    ? t('progressPages:path.incomplete')
    : name.trim() === ''
      ? t('labPages:certificate.nameFirst')
      : playing
        ? t('progressPages:path.playing')
        : null;
  return (
    <Dialog
      open
      onClose={useClose()}
      title={t('progressPages:path.title', { path: t(`labPages:path.${path}`) })}
      description={t('progressPages:path.description', { score: passScore })}
      width="large"
      {...(ready ? {} : { initialFocus: 'cancel' as const })}
      {...(made
        ? {}
        : {
            action: {
              label: t('labPages:certificate.make'),
              onClick: () => void issue(),
              disabledReason: reason,
            },
          })}
    >
      <CertificateOutcome good={null} refusal={refusal} />
      <LiveRegion text={playing ? t('progressPages:path.playing') : ''} />
      {playing ? <p className="secondary">{t('progressPages:path.playing')}</p> : null}
      {made ? (
        <>
          <CertificateCard certificate={made} />
          <KeepCertificate certificate={made} onRefused={setRefusal} />
        </>
      ) : (
        <>
          {ready ? (
            <TextField
              label={t('labPages:certificate.name')}
              value={name}
              maxLength={100}
              onValue={setName}
            />
          ) : null}
          <Runs labs={labs} />
          <Absent path={path} there={labs.length} />
        </>
      )}
    </Dialog>
  );
}

interface RunsProps {
  readonly labs: NonNullable<ReturnType<typeof useLabList>>;
}

/** Lab by lab, whether there is a run to prove it. */
function Runs({ labs }: RunsProps) {
  const texts = useTexts();
  const standings = useUi((state) => state.standings);
  const proven = useUi((state) => state.progress.proven);
  const stateOf = (lab: string) =>
    proven.includes(lab) ? 'ready' : standings[lab]?.passed ? 'notProven' : 'notPassed';
  return (
    <ul className="path-runs">
      {labs.map(({ name, title }) => {
        const state = stateOf(name);
        return (
          <li key={name}>
            <Icon name={state === 'ready' ? 'success' : 'circle'} size={16} />
            <span>
              <span className="lab-number numeric">{name}</span> {texts.local(title)}
            </span>
            <span className="secondary">{texts.t(`progressPages:path.${state}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Absent({ path, there }: { readonly path: LabPath; readonly there: number }) {
  const texts = useTexts();
  const count = labsOfPath[path].length - there;
  if (count === 0) return null;
  return <p className="secondary">{texts.t('progressPages:path.absent', { count })}</p>;
}
