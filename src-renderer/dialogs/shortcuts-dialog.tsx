import { actions, menus, plainLabel } from '../../src-shared/actions/index';
import type { Texts } from '../../src-shared/text/index';
import { shortcutLabel } from '../app/shortcut';
import { actionLabel } from '../app/use-actions';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { useClose } from './use-close';

interface Line {
  readonly label: string;
  readonly keys: readonly string[];
}

/** Every shortcut there is; the list is made from the registry that obeys them. */
export function ShortcutsDialog() {
  const texts = useTexts();
  return (
    <Dialog
      open
      onClose={useClose()}
      title={texts.t('console:shortcuts.title')}
      width="large"
      initialFocus="cancel"
    >
      <div className="shortcut-columns">
        {menus.map((menu) => (
          <ShortcutTable
            key={menu}
            title={plainLabel(texts.t(`actions:menu.${menu}`))}
            lines={actions
              .filter((action) => action.menu === menu && action.shortcuts)
              .map((action) => ({
                label: actionLabel(texts, action.id, null),
                keys: (action.shortcuts ?? []).map((each) => shortcutLabel(texts, each)),
              }))}
          />
        ))}
        <ShortcutTable title={texts.t('console:shortcuts.lists')} lines={listLines(texts)} />
      </div>
    </Dialog>
  );
}

function listLines(texts: Texts): readonly Line[] {
  const arrows = texts.t('console:shortcuts.arrows');
  const key = (shortcut: string) => shortcutLabel(texts, shortcut);
  return [
    { label: texts.t('console:shortcuts.listMove'), keys: [arrows] },
    { label: texts.t('console:shortcuts.listSelect'), keys: [key('Shift+↓'), key('Ctrl+Space')] },
    { label: texts.t('console:shortcuts.listAll'), keys: [key('Ctrl+A')] },
    { label: texts.t('console:shortcuts.listDefault'), keys: [key('Enter')] },
    { label: texts.t('console:shortcuts.listMenu'), keys: [key('Shift+F10')] },
    { label: texts.t('console:shortcuts.menuBar'), keys: ['F10', key('Alt')] },
    {
      label: texts.t('console:shortcuts.typeAhead'),
      keys: [texts.t('console:shortcuts.letters')],
    },
  ];
}

function ShortcutTable({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
}) {
  if (lines.length === 0) return null;
  return (
    <table className="shortcut-table">
      <caption>{title}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td>
              {line.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
