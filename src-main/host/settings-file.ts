import type { Settings } from '../../src-shared/ipc';
import { ok, refused } from '../../src-shared/result';
import type { SettingsStore } from './ports';

/** Where the window was, in screen pixels; only the desktop writes it. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

/** The settings file. Both shells keep this one file, each with its own library. */
export interface SettingsFile {
  format: number;
  /** What the page keeps; it checks its own content when it reads it. */
  console: Settings;
  window: WindowPlace | null;
}

const pixels = { type: 'integer', minimum: -100_000, maximum: 100_000 } as const;

interface SettingsStep {
  set(key: 'format', value: number): void;
}

/**
 * Steps from older forms of the file, by the version that brought the new form. The first form needs
 * none but its number; a later one reads here what it has to carry over.
 */
const migrations = {
  '0.1.0': (file: SettingsStep) => file.set('format', 1),
} as const;

/** Options that `conf` and `electron-store` share; the name of the file is spelled differently. */
export const settingsOptions = {
  migrations,
  // A file that cannot be read is worth less than a console that opens.
  clearInvalidConfig: true,
  accessPropertiesByDotNotation: false,
  defaults: { format: 1, console: {}, window: null } as SettingsFile,
  schema: {
    format: { type: 'integer', minimum: 1 },
    console: { type: 'object', additionalProperties: true },
    window: {
      type: ['object', 'null'],
      required: ['x', 'y', 'width', 'height', 'maximised'],
      properties: {
        x: pixels,
        y: pixels,
        width: { ...pixels, minimum: 1 },
        height: { ...pixels, minimum: 1 },
        maximised: { type: 'boolean' },
      },
    },
  },
} as const;
export const settingsFileName = 'settings';

/** What both libraries can do with the file. */
interface OpenSettingsFile {
  get(key: 'console', otherwise: Settings): Settings;
  set(key: 'console', value: Settings): void;
}

/** The page's part of an open settings file. A write that fails is refused with the reason. */
export function settingsStore(file: OpenSettingsFile): SettingsStore {
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
