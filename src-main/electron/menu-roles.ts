import type { MenuItemConstructorOptions } from 'electron';
import type { Texts } from '../../src-shared/text/index';

interface Program {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly choose: (action: string) => void;
}

type Items = MenuItemConstructorOptions[];
const name = 'Hyperlab';

/** What the system itself does for text fields; macOS has no clipboard without it. */
export function editMenu(texts: Texts): MenuItemConstructorOptions {
  return {
    id: 'edit',
    label: texts.t('desktop:menu.edit'),
    submenu: [
      { role: 'undo', label: texts.t('desktop:edit.undo') },
      { role: 'redo', label: texts.t('desktop:edit.redo') },
      { type: 'separator' },
      { role: 'cut', label: texts.t('desktop:edit.cut') },
      { role: 'copy', label: texts.t('desktop:edit.copy') },
      { role: 'paste', label: texts.t('desktop:edit.paste') },
      { role: 'selectAll', label: texts.t('desktop:edit.selectAll') },
    ],
  };
}

/** The menu that macOS names after the program. */
export function appMenu(texts: Texts, { platform, choose }: Program): Items {
  if (platform !== 'darwin') return [];
  const submenu: Items = [
    { label: texts.t('desktop:app.about', { name }), click: () => choose('help.about') },
    { type: 'separator' },
    { role: 'hide', label: texts.t('desktop:app.hide', { name }) },
    { role: 'hideOthers', label: texts.t('desktop:app.hideOthers') },
    { role: 'unhide', label: texts.t('desktop:app.showAll') },
    { type: 'separator' },
    { role: 'quit', label: texts.t('desktop:app.quit', { name }) },
  ];
  return [{ id: 'app', label: name, submenu }];
}

/** The end of the File menu. */
export function exitItems(texts: Texts, { platform }: Program): Items {
  return platform === 'darwin' ? [] : [{ role: 'quit', label: texts.t('desktop:app.exit') }];
}

/** The end of the View menu; developer tools only where the program is developed. */
export function toolItems(texts: Texts, { isPackaged }: Program): Items {
  const tools: Items = isPackaged
    ? []
    : [{ role: 'toggleDevTools', label: texts.t('desktop:view.developerTools') }];
  return [{ role: 'togglefullscreen', label: texts.t('desktop:view.fullScreen') }, ...tools];
}
