import type { Place } from '../store/place';
import { placeParts } from '../store/place';
import { LabView } from '../views/lab/lab-view';
import { VmsView } from '../views/vms/vms-view';
import { WelcomeView } from '../views/welcome/welcome-view';

/** The view of a place in the tree. */
export function PlaceView({ place }: { readonly place: Place }) {
  const parts = placeParts(place);
  switch (parts.view) {
    case 'welcome':
      return <WelcomeView />;
    case 'lab':
      return <LabView />;
    case 'host':
      return <VmsView list={place} host={parts.node} />;
    default:
      return <VmsView list={place} host={null} />;
  }
}
