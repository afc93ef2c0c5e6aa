import type { Certificate } from '../../src-shared/certificate';
import type { Texts } from '../../src-shared/text/index';
import type { ReportDocument } from './document';

/** R15: a certificate of practice as a page; its file with the journal is what can be verified. */
export function certificateDocument(certificate: Certificate, texts: Texts): ReportDocument {
  const { t } = texts;
  const { scenario, score, eventLog } = certificate;
  const fact = (id: string, label: string, value: string) => ({ id, label, value });
  return {
    schema: 'hyperlab/certificate-page',
    schemaVersion: 1,
    language: texts.language,
    generatedAt: certificate.issuedAt,
    source: { product: 'Hyperlab', version: certificate.appVersion, simulated: true },
    title: t('labPages:certificate.title'),
    subject: certificate.learner,
    cover: [
      fact('learner', t('labPages:certificate.awarded'), certificate.learner),
      fact(
        'scenario',
        t('labPages:review.scenario'),
        `${scenario.id} ${texts.local(scenario.title)}`,
      ),
      fact('mode', t('labPages:review.mode'), t(`labPages:run.mode.${certificate.mode}`)),
      fact('score', t('console:lab.score'), t('labPages:certificate.score', { score })),
      fact('time', t('console:lab.elapsed'), texts.labClock(certificate.simulatedMs)),
      fact('seed', t('console:labProperties.seed'), String(certificate.seed)),
    ],
    highlights: [{ grade: 'information', text: t('labPages:certificate.notice') }],
    sections: [
      {
        id: 'proof',
        title: t('labPages:certificate.events', { count: eventLog.events }),
        detail: 1,
        blocks: [{ type: 'paragraph', text: eventLog.sha256 }],
      },
      {
        id: 'seal',
        title: t('labPages:certificate.seal'),
        detail: 1,
        blocks: [{ type: 'paragraph', text: certificate.seal }],
      },
    ],
  };
}
