import type { ActionId } from '../../src-shared/actions/index';
import type { HostState, Language } from '../../src-shared/ipc';
import type { ConsoleSettings } from '../store/settings';

const ofTheme = {
  system: 'view.themeSystem',
  light: 'view.themeLight',
  dark: 'view.themeDark',
  contrast: 'view.themeHighContrast',
} as const satisfies Record<ConsoleSettings['theme'], ActionId>;

const ofDensity = {
  compact: 'view.densityCompact',
  standard: 'view.densityStandard',
  comfortable: 'view.densityComfortable',
} as const satisfies Record<ConsoleSettings['density'], ActionId>;

const ofPane = {
  tree: 'view.tree',
  details: 'view.details',
  actions: 'view.actionsPane',
  bottom: 'view.bottomPanel',
} as const satisfies Record<string, ActionId>;

/** The actions that are switched on now. */
export function toggledActions(
  settings: ConsoleSettings,
  language: Language,
  host: HostState | null,
): ReadonlySet<ActionId> {
  const on = new Set<ActionId>([ofTheme[settings.theme], ofDensity[settings.density]]);
  for (const [pane, action] of Object.entries(ofPane)) {
    if (settings.panes[pane as keyof typeof ofPane]) on.add(action);
  }
  on.add(language === 'en' ? 'view.languageEnglish' : 'view.languageGerman');
  if (host?.pace.running) on.add('simulation.run');
  if (host?.pace.speed === 'max') on.add('simulation.max');
  return on;
}
