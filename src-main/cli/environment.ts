import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';

/** What the command line touches of the world; a test gives its own. */
export interface Environment {
  /** The folder of the shipped lab files. */
  readonly labsDir: string;
  /** Where settings and the record of what was played are. */
  readonly dataDir: string;
  readonly version: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** The present moment, ISO 8601; only a report asks. */
  readonly date: () => string;
  /** Writes a file a person named; throws what the system says. */
  readonly writeFile: (path: string, body: string | Uint8Array) => void;
  /** Prints a page to PDF with a browser of this computer. */
  readonly print: (html: string) => Promise<Result<Uint8Array, Fault>>;
  /** Starts the console in the browser, and ends when it was told to. */
  readonly serve: (options: { readonly port: number; readonly open: boolean }) => Promise<void>;
}

/** 0 done, 1 refused, 2 usage, 3 halted. */
export const exitCodes = { done: 0, refused: 1, usage: 2, halted: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
