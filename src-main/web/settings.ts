import Conf from 'conf';
import { ok, refused } from '../../src-shared/result';
import type { SettingsStore } from '../host/ports';
import type { SettingsFile } from '../host/settings-file';
import { settingsFileName, settingsOptions } from '../host/settings-file';

/** The settings of this data folder, in the same file that the desktop uses. */
export function openSettings(dataDir: string, version: string): SettingsStore {
  const file = new Conf<SettingsFile>({
    ...settingsOptions,
    cwd: dataDir,
    configName: settingsFileName,
    projectName: 'hyperlab',
    projectVersion: version,
  });
  return {
    read: () => file.get('console', {}),
    write: (settings) => {
      try {
        file.set('console', settings);
        return ok(null);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return refused({ code: 'save.writeFailed', file: `${settingsFileName}.json`, reason });
      }
    },
  };
}
