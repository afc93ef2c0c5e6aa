import { useUi } from '../store/hooks';
import { Messages } from './messages';
import { PlaceView } from './place-view';
import { Verbs } from './verbs';

/** The results pane: what was refused, and below it the view of the place. */
export function Results() {
  const place = useUi((state) => state.place);
  return (
    <div className="results">
      <Messages />
      <div className="results-view">
        <Verbs>
          <PlaceView key={place} place={place} />
        </Verbs>
      </div>
    </div>
  );
}
