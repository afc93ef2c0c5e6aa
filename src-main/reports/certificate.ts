import type { Certificate } from '../../src-shared/certificate';
import { passScore } from '../../src-shared/lab-catalogue';
import type { PathCertificate } from '../../src-shared/path-certificate';
import type { Texts } from '../../src-shared/text/index';
import type { ReportDocument, Table } from './document';

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

/** The certificate of a path as a page, with the hash of every run it is made of. */
export function pathCertificateDocument(
  certificate: PathCertificate,
  texts: Texts,
): ReportDocument {
  const { t } = texts;
  const { learner, runs, absent, appVersion } = certificate;
  const path = t(`labPages:path.${certificate.path}`);
  const holds = t('progressPages:path.holds', { count: runs.length, score: passScore });
  const without = t('progressPages:path.without', {
    count: absent.length,
    version: appVersion,
    labs: absent.join(', '),
  });
  return {
    schema: 'hyperlab/path-certificate-page',
    schemaVersion: 1,
    language: texts.language,
    generatedAt: certificate.issuedAt,
    source: { product: 'Hyperlab', version: appVersion, simulated: true },
    title: t('progressPages:path.title', { path }),
    subject: learner,
    cover: [
      { id: 'learner', label: t('labPages:certificate.awarded'), value: learner },
      { id: 'path', label: t('labPages:catalogue.path'), value: path },
      { id: 'mode', label: t('labPages:review.mode'), value: t('labPages:run.mode.exercise') },
    ],
    highlights: [
      { grade: 'good', text: holds },
      ...(absent.length > 0 ? [{ grade: 'warning', text: without } as const] : []),
      { grade: 'information', text: t('labPages:certificate.notice') },
    ],
    sections: [
      {
        id: 'runs',
        title: t('progressPages:path.runs'),
        detail: 1,
        blocks: [runTable(certificate, texts)],
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

function runTable({ runs }: PathCertificate, texts: Texts): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'runs',
    title: t('progressPages:path.runs'),
    columns: [
      { id: 'lab', head: t('progressPages:column.lab'), kind: 'text' },
      { id: 'title', head: t('progressPages:column.title'), kind: 'text' },
      { id: 'score', head: t('progressPages:column.score'), kind: 'integer' },
      { id: 'simulated', head: t('progressPages:column.time'), kind: 'duration' },
      { id: 'seed', head: t('progressPages:column.seed'), kind: 'text' },
      { id: 'sha256', head: t('progressPages:column.eventLog'), kind: 'message' },
    ],
    rows: runs.map(({ scenario, score, simulatedMs, seed, eventLog }) => [
      scenario.id,
      texts.local(scenario.title),
      score,
      simulatedMs,
      String(seed),
      eventLog.sha256,
    ]),
  };
}
