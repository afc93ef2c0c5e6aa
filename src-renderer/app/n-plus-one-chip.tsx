import { useEffect, useState } from 'react';
import type { ClusterId } from '../../src-shared/model/tables';
import { useNPlusOne } from '../store/forecast';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Icon } from '../ui/icon';
import { nPlusOneText, nPlusOneTone } from '../views/what-if/words';

/** The first forecast of thousands of machines waits until what was opened is on the screen. */
const firstForecastMs = 300;

/** Whether any single node may fail, in the status bar; leads to the what-if page. */
export function NPlusOneChip({ cluster }: { readonly cluster: ClusterId }) {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(true), firstForecastMs);
    return () => window.clearTimeout(timer);
  }, []);
  return isSettled ? <Forecast cluster={cluster} /> : null;
}

function Forecast({ cluster }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const { ui, replica } = useSession();
  const found = useNPlusOne(cluster);
  if (found === null) return null;
  const tone = nPlusOneTone(found);
  return (
    <button
      type="button"
      className="status-item"
      data-tone={tone ?? undefined}
      title={texts.t('planning:chip.title')}
      onClick={() => ui.goTo(`whatIf/${cluster}`)}
    >
      <Icon name={tone ?? 'scales'} size={16} />
      {nPlusOneText(texts, replica.reader, found)}
    </button>
  );
}
