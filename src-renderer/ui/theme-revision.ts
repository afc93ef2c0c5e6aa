import { useEffect, useState } from 'react';

/** Rises when the theme changes: what is painted on a canvas has to read its colours anew. */
export function useThemeRevision(): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    const changed = () => {
      setRevision((before) => before + 1);
    };
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme'],
    });
    const contrast = window.matchMedia('(forced-colors: active)');
    contrast.addEventListener('change', changed);
    return () => {
      observer.disconnect();
      contrast.removeEventListener('change', changed);
    };
  }, []);
  return revision;
}

/** A colour token as the browser resolves it, for a canvas. */
export function resolvedColour(token: `--${string}`): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  probe.hidden = true;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
