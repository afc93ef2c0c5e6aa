import Store from 'electron-store';
import type { Language } from '../../src-shared/ipc';
import { languages } from '../../src-shared/ipc';
import type { SettingsStore } from '../host/ports';
import type { SettingsFile, WindowPlace } from '../host/settings-file';
import { settingsFileName, settingsOptions, settingsStore } from '../host/settings-file';

export interface DesktopSettings extends SettingsStore {
  windowPlace(): WindowPlace | null;
  keepWindowPlace(place: WindowPlace): void;
}

/** The settings of this data folder, in the same file that the web shell uses. */
export function openSettings(dataDir: string): DesktopSettings {
  const file = new Store<SettingsFile>({
    ...settingsOptions,
    cwd: dataDir,
    name: settingsFileName,
  });
  return {
    ...settingsStore(file),
    windowPlace: () => file.get('window', null),
    keepWindowPlace: (place) => {
      try {
        file.set('window', place);
      } catch {
        // A full disk must not keep a window from closing; the old place stays.
      }
    },
  };
}

/** The language for menus until the page says its own: the stored one, else the system's. */
export function firstLanguage(stored: unknown, systemLocale: string): Language {
  const inner = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const own: unknown = inner.find(([key]) => key === 'console')?.[1];
  const wanted: unknown =
    typeof own === 'object' && own !== null && 'language' in own ? own.language : null;
  return (
    languages.find((language) => language === wanted) ??
    languages.find((language) => systemLocale.startsWith(language)) ??
    'en'
  );
}
