import { useEffect, useState } from 'react';

function read(name: string, fallback: number): number {
  const value = Number.parseFloat(
    getComputedStyle(document.documentElement).getPropertyValue(name),
  );
  return Number.isFinite(value) ? value : fallback;
}

/** A length token of the theme in pixels; follows a change of density. */
export function usePixelToken(name: `--${string}`, fallback: number): number {
  const [value, setValue] = useState(() => read(name, fallback));
  useEffect(() => {
    const update = () => {
      setValue(read(name, fallback));
    };
    update();
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-density', 'data-theme'],
    });
    return () => {
      observer.disconnect();
    };
  }, [name, fallback]);
  return value;
}
