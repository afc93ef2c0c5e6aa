import { useState } from 'react';
import script from '../../../assets/collector/collect-twin.ps1?raw';
import { saveFile } from '../../bridge/files';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui';

/** The collector in full, to be read before it is copied or saved. */
export function Collector() {
  const { t } = useTexts();
  const { ui } = useSession();
  const [shown, setShown] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(script);
    setCopied(true);
  };
  const save = async () => {
    const fileName = await saveFile({
      fileName: 'collect-twin.ps1',
      mediaType: 'text/plain',
      text: script,
    });
    if (fileName !== null) ui.say({ type: 'saved', fileName });
  };
  return (
    <div className="import-collector">
      <h4 className="field-label">{t('imports:sources.collector')}</h4>
      <p className="secondary caption">{t('imports:sources.collectorNote')}</p>
      <div className="import-buttons">
        <Button icon="document" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('imports:sources.hide') : t('imports:sources.show')}
        </Button>
        {shown ? (
          <>
            <Button onClick={() => void copy()}>{t('imports:sources.copy')}</Button>
            <Button icon="save" onClick={() => void save()}>
              {t('imports:sources.save')}
            </Button>
          </>
        ) : null}
        <span role="status" className="caption">
          {copied ? t('imports:sources.copied') : ''}
        </span>
      </div>
      {shown ? (
        <pre
          className="import-script selectable"
          role="group"
          aria-label={t('imports:sources.collector')}
          tabIndex={0}
        >
          {script}
        </pre>
      ) : null}
    </div>
  );
}
