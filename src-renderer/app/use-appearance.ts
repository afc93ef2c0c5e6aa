import { useEffect } from 'react';
import { useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import { useMedia } from '../store/use-media';

/** The theme that is shown: the one that was chosen, or what the system asks for. */
export function useShownTheme(): 'light' | 'dark' | 'contrast' {
  const chosen = useUi((state) => state.settings.theme);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const contrast = useMedia('(prefers-contrast: more)');
  if (chosen !== 'system') return chosen;
  if (contrast) return 'contrast';
  return dark ? 'dark' : 'light';
}

/** Writes theme, density and language to the root element, where the style sheets look for them. */
export function useAppearance(): void {
  const theme = useShownTheme();
  const density = useUi((state) => state.settings.density);
  const { language } = useTexts();
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.dataset['density'] = density;
    root.lang = language;
  }, [theme, density, language]);
}
