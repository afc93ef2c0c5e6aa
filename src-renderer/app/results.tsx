import type { ClusterId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { useReader, useUi } from '../store/hooks';
import { placeParts } from '../store/place';
import type { Place } from '../store/place';
import { SeenBy } from '../views/cluster/seen-by';
import { useTexts } from '../store/texts';
import { Button } from '../ui/button';
import { ErrorBoundary } from '../ui/error-boundary';
import { EmptyState } from '../ui/parts';
import { LabStrip } from './lab-strip';
import { Messages } from './messages';
import { PlaceView } from './place-view';
import { Verbs } from './verbs';

/** In place of a view that could not be drawn: the tree, the panes and the bars go on working. */
function NotShown({ retry }: { readonly retry: () => void }) {
  const texts = useTexts();
  return (
    <EmptyState
      icon="warning"
      title={texts.t('console:app.notShown')}
      text={texts.t('console:app.notShownHint')}
      actions={<Button onClick={retry}>{texts.t('console:app.showAgain')}</Button>}
    />
  );
}

const notShown = (retry: () => void) => <NotShown retry={retry} />;

/** The cluster a place is a part of; a host of Hyper-V Manager is looked at as it is, not as believed. */
function clusterOfPlace(reader: Reader, place: Place): ClusterId | null {
  const parts = placeParts(place);
  if ('cluster' in parts) return parts.cluster;
  if (parts.view === 'node') return reader.get<'node'>(parts.node)?.cluster ?? null;
  if (parts.view === 'group') return reader.get<'group'>(parts.group)?.cluster ?? null;
  return parts.view === 'network' ? (reader.get<'network'>(parts.network)?.cluster ?? null) : null;
}

/** The results pane: what was refused, and below it the view of the place. */
export function Results() {
  const place = useUi((state) => state.place);
  const cluster = useReader((reader) => clusterOfPlace(reader, place), [place]);
  return (
    <div className="results">
      <LabStrip />
      <Messages />
      {cluster === null ? null : <SeenBy cluster={cluster} />}
      <div className="results-view" data-part="view">
        <Verbs>
          <ErrorBoundary key={place} fallback={notShown}>
            <PlaceView place={place} />
          </ErrorBoundary>
        </Verbs>
      </div>
    </div>
  );
}
