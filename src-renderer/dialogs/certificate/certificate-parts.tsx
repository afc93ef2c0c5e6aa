import type { Fault } from '../../../src-shared/faults';
import type { FileContent } from '../../../src-shared/ipc';
import type { AnyCertificate } from '../../../src-shared/path-certificate';
import { isOfPath } from '../../../src-shared/path-certificate';
import type { Texts } from '../../../src-shared/text/index';
import { saveFile } from '../../bridge/files';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, MessageBar } from '../../ui';

/** The file that can be verified, as it is kept. */
function fileOf(certificate: AnyCertificate): FileContent {
  const when = certificate.issuedAt.replace(/\D/g, '').slice(0, 14);
  const who = certificate.learner.replace(/[^A-Za-z0-9]+/g, '-');
  const what = isOfPath(certificate) ? certificate.path : certificate.scenario.id;
  return {
    fileName: `${who}_certificate-${what}_${when}.json`,
    mediaType: 'application/json',
    text: JSON.stringify(certificate, null, 2),
  };
}

export interface CertificateOutcomeProps {
  readonly good: AnyCertificate | null;
  readonly refusal: Fault | null;
}

/** What the verification came to. */
export function CertificateOutcome({ good, refusal }: CertificateOutcomeProps) {
  const texts = useTexts();
  if (refusal) {
    return (
      <MessageBar severity="error" word={texts.t('labPages:certificate.bad')} urgent>
        {texts.fault(refusal)}
      </MessageBar>
    );
  }
  if (!good) return null;
  return (
    <MessageBar severity="success" word={texts.t('labPages:certificate.good')}>
      {goodText(good, texts)}
    </MessageBar>
  );
}

function goodText(good: AnyCertificate, texts: Texts): string {
  const { learner } = good;
  if (isOfPath(good)) {
    const path = texts.t(`labPages:path.${good.path}`);
    return texts.t('progressPages:path.good', { learner, path, count: good.runs.length });
  }
  const { score, scenario } = good;
  return texts.t('labPages:certificate.goodText', { learner, score, id: scenario.id });
}

export interface KeepCertificateProps {
  readonly certificate: AnyCertificate;
  readonly onRefused: (fault: Fault | null) => void;
}

/** Saves a certificate as the file that can be verified, or as a page. */
export function KeepCertificate({ certificate, onRefused }: KeepCertificateProps) {
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
