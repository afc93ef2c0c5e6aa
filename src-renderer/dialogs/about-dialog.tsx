import { useConnection } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { useClose } from './use-close';

/** What this is, whose it is not, and how sure its figures are. */
export function AboutDialog() {
  const texts = useTexts();
  const { version } = useConnection();
  return (
    <Dialog
      open
      onClose={useClose()}
      title={texts.t('console:about.title')}
      description={texts.t('console:about.what')}
      width="medium"
      initialFocus="cancel"
    >
      <div className="dialog-text selectable">
        <p>{texts.t('console:about.version', { version })}</p>
        <p>{texts.t('console:about.independent')}</p>
        <h3>{texts.t('console:about.licence')}</h3>
        <p>{texts.t('console:about.licenceText')}</p>
        <h3>{texts.t('console:about.evidence')}</h3>
        <EvidenceLegend />
      </div>
    </Dialog>
  );
}

const kinds = ['documented', 'computed', 'inferred', 'memory'] as const;

/** How sure a figure is, in words. */
export function EvidenceLegend() {
  const texts = useTexts();
  return (
    <dl className="legend">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{texts.state(`evidence.${kind}`)}</dt>
          <dd>{texts.t(`console:about.${kind}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
