import { StrictMode } from 'react';
import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Command } from '../../src-shared/commands/index';
import type { Language } from '../../src-shared/ipc';
import '../../src-renderer/theme/index.css';
import { App } from '../../src-renderer/app/app';
import { Session } from '../../src-renderer/store/session';
import { openTestBridge } from './bridge';
import type { TestBridge } from './bridge';

/** A console on the screen over the real host, and the hands of the person in front of it. */
export interface RenderedConsole {
  readonly session: Session;
  readonly bridge: TestBridge;
  /** Lets simulated time pass. */
  readonly step: (ms: number) => Promise<void>;
  /** Gives a command past the console, as the lab's runner or another window would. */
  readonly submit: (command: Command) => Promise<void>;
}

export interface RenderConsoleOptions {
  /** Null: nothing is open. */
  readonly lab?: string | null;
  readonly language?: Language;
  readonly bridge?: TestBridge;
}

const running: Session[] = [];
const roots: HTMLElement[] = [];

afterEach(() => {
  for (const session of running.splice(0)) session.stop();
  for (const root of roots.splice(0)) root.remove();
});

export async function renderConsole(options: RenderConsoleOptions = {}): Promise<RenderedConsole> {
  await page.viewport(1280, 800);
  const bridge = options.bridge ?? openTestBridge(options.lab === undefined ? 'T4' : options.lab);
  const session = new Session(bridge, options.language ?? 'en');
  running.push(session);
  session.start();
  // The page's own root: its height is the window's, and lists draw as much as they have room for.
  const root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  roots.push(root);
  await render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
    { container: root },
  );
  return {
    session,
    bridge,
    step: async (ms) => {
      const answer = await session.call('pace.step', { ms });
      if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
      session.replica.flush();
    },
    submit: async (command) => {
      const answer = await session.call('command.submit', { command });
      if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
      session.replica.flush();
    },
  };
}
