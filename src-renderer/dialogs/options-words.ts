import type { Language } from '../../src-shared/ipc';

/** What the choices of the options are called, here and in the pages of the first start. */
export const themeKeys = {
  system: 'console:options.themeSystem',
  light: 'console:options.themeLight',
  dark: 'console:options.themeDark',
  contrast: 'console:options.themeContrast',
} as const;
export const densityKeys = {
  compact: 'console:options.densityCompact',
  standard: 'console:options.densityStandard',
  comfortable: 'console:options.densityComfortable',
} as const;
export const wordingKeys = {
  lab: 'labPages:wording.lab',
  r2: 'labPages:wording.r2',
  current: 'labPages:wording.current',
} as const;
/** A language names itself, so that a person finds the own one in a language not understood. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };
