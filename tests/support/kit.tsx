import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Language } from '../../src-shared/ipc';
import { createTexts } from '../../src-shared/text/index';
import { KitTexts } from '../../src-renderer/app/kit-texts';
import { TextsContext } from '../../src-renderer/store/texts';
import { TooltipProvider } from '../../src-renderer/ui';
import '../../src-renderer/theme/index.css';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) root.remove();
  delete document.documentElement.dataset['density'];
});

/** Parts of the kit on the screen, 800 × 600, without a console around them. */
export async function renderKit(children: ReactNode, language: Language = 'en'): Promise<void> {
  await page.viewport(800, 600);
  const root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  root.style.display = 'flex';
  roots.push(root);
  await render(
    <TextsContext value={createTexts(language, 'r2')}>
      <KitTexts>
        <TooltipProvider>{children}</TooltipProvider>
      </KitTexts>
    </TextsContext>,
    { container: root },
  );
}
