import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where settings, the journal and recovery live: the folder that the desktop's own rules give an
 * application of this name, so that every shell finds the same one. `HYPERLAB_DATA` overrides it.
 */
export function dataFolder(env: Environment, platform: NodeJS.Platform, home = homedir()): string {
  const own = env['HYPERLAB_DATA'];
  if (own) return resolve(own);
  if (platform === 'win32') {
    return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Hyperlab');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Hyperlab');
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Hyperlab');
}
