import { actions } from '../../src-shared/actions/index';
import { selectionFor } from '../../src-shared/actions/state';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Button } from '../ui/button';
import { DropdownMenu } from '../ui/menu';
import { SimulatedMark } from '../ui/menu-entries';
import type { MenuEntry } from '../ui/menu-entries';
import { entryOf } from './action-entries';
import { nameOf } from './selection';
import { useActionItems, usePresentSelection } from './use-actions';

const faultActions = actions.filter((action) => action.submenu === 'faults');

/** The faults that can befall what is selected. */
export function FaultsButton() {
  const texts = useTexts();
  const { replica } = useSession();
  const selection = usePresentSelection();
  const items = useActionItems(selection);
  const fitting = faultActions.filter((action) => {
    const { kind } = selectionFor(replica.reader, selection, action);
    return kind !== 'none' && action.appliesTo.includes(kind);
  });
  const [first] = selection.ids;
  const heading: MenuEntry =
    fitting.length > 0 && first !== undefined
      ? {
          type: 'heading',
          id: 'heading',
          label: texts.t('console:bar.faultsFor', {
            object: selection.ids
              .slice(0, 3)
              .map((id) => nameOf(replica.reader, id))
              .join(', '),
          }),
        }
      : { type: 'heading', id: 'heading', label: texts.t('console:bar.faultsNone') };
  return (
    <DropdownMenu
      label={texts.t('console:bar.faults')}
      align="end"
      entries={[heading, ...fitting.map((action) => entryOf(items[action.id]))]}
    >
      <Button
        kind="subtle"
        icon="fault"
        className="faults-button"
        title={texts.t('console:bar.faults')}
      >
        <span className="faults-label">{texts.t('console:bar.faults')}</span>
        <SimulatedMark />
      </Button>
    </DropdownMenu>
  );
}
