import { offeredActions } from '../../src-shared/actions/state';
import { useReader } from '../store/hooks';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui/button';
import { useActionItems, usePresentSelection } from './use-actions';

/** The usual few actions. What drives the simulation has a bar of its own. */
export function Toolbar() {
  const texts = useTexts();
  const selection = usePresentSelection();
  const items = useActionItems(selection);
  const offered = useReader(
    (reader) =>
      offeredActions({ reader, selection }, 'toolbar')
        .map((group) => group.filter((action) => action.menu !== 'simulation'))
        .map((group) => group.map((action) => action.id).join(' '))
        .filter(Boolean)
        .join('|'),
    [selection],
  );
  return (
    <div className="toolbar" role="toolbar" aria-label={texts.t('console:app.toolbar')}>
      {offered.split('|').map((group) => (
        <span key={group} className="toolbar-group">
          {group.split(' ').map((id) => {
            const item = items[id as keyof typeof items];
            return (
              <IconButton
                key={id}
                icon={item.icon}
                label={item.label}
                shortcut={item.shortcut}
                disabledReason={item.reason}
                aria-description={item.reason ?? undefined}
                onClick={item.run}
              />
            );
          })}
        </span>
      ))}
    </div>
  );
}
