import type { Certificate } from '../../../src-shared/certificate';
import { passScore } from '../../../src-shared/lab-catalogue';
import type { AnyCertificate, PathCertificate } from '../../../src-shared/path-certificate';
import { isOfPath } from '../../../src-shared/path-certificate';
import { useTexts } from '../../store/texts';
import { Badge, Icon } from '../../ui';

/** A certificate as one would hang it up, with the hashes it can be verified by. */
export function CertificateCard({ certificate }: { readonly certificate: AnyCertificate }) {
  const { t } = useTexts();
  return (
    <article className="certificate selectable">
      <Icon name="trophy" />
      <h3>{t('labPages:certificate.title')}</h3>
      <p className="secondary">{t('labPages:certificate.awarded')}</p>
      <p className="certificate-name">{certificate.learner}</p>
      {isOfPath(certificate) ? (
        <OfPath certificate={certificate} />
      ) : (
        <OfLab certificate={certificate} />
      )}
      <p className="caption secondary">{t('labPages:certificate.notice')}</p>
    </article>
  );
}

function OfLab({ certificate }: { readonly certificate: Certificate }) {
  const texts = useTexts();
  const { t } = texts;
  const { scenario, score, eventLog, countsForPath } = certificate;
  return (
    <>
      <p>
        {t('labPages:certificate.for', { id: scenario.id, title: texts.local(scenario.title) })}
      </p>
      <p className="certificate-score numeric">{t('labPages:certificate.score', { score })}</p>
      <p className="certificate-badges">
        <Badge>{t(`labPages:run.mode.${certificate.mode}`)}</Badge>
        {countsForPath ? <Badge tone="running">{t('labPages:certificate.path')}</Badge> : null}
      </p>
      <dl className="caption secondary">
        <dt>{t('labPages:certificate.events', { count: eventLog.events })}</dt>
        <dd className="mono">{eventLog.sha256}</dd>
        <dt>{t('labPages:certificate.seal')}</dt>
        <dd className="mono">{certificate.seal}</dd>
      </dl>
      <p className="caption secondary numeric">
        {t('labPages:certificate.version', {
          version: certificate.appVersion,
          model: certificate.modelVersion,
          seed: String(certificate.seed),
        })}
        {' · '}
        {t('labPages:certificate.issued', { at: texts.momentWithOffset(certificate.issuedAt) })}
      </p>
    </>
  );
}

function OfPath({ certificate }: { readonly certificate: PathCertificate }) {
  const texts = useTexts();
  const { t } = texts;
  const { runs, absent, appVersion, issuedAt, seal } = certificate;
  const labs = absent.join(', ');
  return (
    <>
      <p>{t('progressPages:path.for', { path: t(`labPages:path.${certificate.path}`) })}</p>
      <p className="certificate-badges">
        {t('progressPages:path.holds', { count: runs.length, score: passScore })}
      </p>
      {absent.length === 0 ? null : (
        <p>
          {t('progressPages:path.without', { count: absent.length, version: appVersion, labs })}
        </p>
      )}
      <dl className="caption secondary">
        {runs.map(({ scenario, score, eventLog }) => (
          <div key={scenario.id}>
            <dt>
              {t('labPages:certificate.for', {
                id: scenario.id,
                title: texts.local(scenario.title),
              })}
              {': '}
              {t('labPages:certificate.score', { score })}
            </dt>
            <dd className="mono">{eventLog.sha256}</dd>
          </div>
        ))}
        <dt>{t('labPages:certificate.seal')}</dt>
        <dd className="mono">{seal}</dd>
      </dl>
      <p className="caption secondary numeric">
        {t('labPages:certificate.issued', { at: texts.momentWithOffset(issuedAt) })}
      </p>
    </>
  );
}
