import type { Certificate } from '../../../src-shared/certificate';
import { useTexts } from '../../store/texts';
import { Badge, Icon } from '../../ui';

/** A certificate as one would hang it up, with the hash it can be verified by. */
export function CertificateCard({ certificate }: { readonly certificate: Certificate }) {
  const texts = useTexts();
  const { t } = texts;
  const { learner, scenario, score, eventLog, countsForPath } = certificate;
  return (
    <article className="certificate selectable">
      <Icon name="trophy" />
      <h3>{t('labPages:certificate.title')}</h3>
      <p className="secondary">{t('labPages:certificate.awarded')}</p>
      <p className="certificate-name">{learner}</p>
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
      <p className="caption secondary">{t('labPages:certificate.notice')}</p>
    </article>
  );
}
