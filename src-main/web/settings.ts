import Conf from 'conf';
import type { SettingsStore } from '../host/ports';
import type { SettingsFile } from '../host/settings-file';
import { settingsFileName, settingsOptions, settingsStore } from '../host/settings-file';

/** The settings of this data folder, in the same file that the desktop uses. */
export function openSettings(dataDir: string, version: string): SettingsStore {
  const file = new Conf<SettingsFile>({
    ...settingsOptions,
    cwd: dataDir,
    configName: settingsFileName,
    projectName: 'hyperlab',
    projectVersion: version,
  });
  return settingsStore(file);
}
