import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SimEvent } from '../../src-shared/events';
import { decodeHostMessage, encodeCall } from '../../src-shared/framing';
import type { CallAnswer, CallName, Calls, HostState } from '../../src-shared/ipc';
import { rootDir } from './programs';

/** The host as a real process (`tests/host/program.ts`), seen through its pipes. */
export class ChildHost {
  readonly process: ChildProcessWithoutNullStreams;
  events: SimEvent[] = [];
  now = 0;
  host: HostState | null = null;
  errors = '';
  readonly #waiting = new Map<number, (answer: CallAnswer<CallName> | null) => void>();
  #calls = 0;

  constructor(programs: string, dataDir: string) {
    this.process = spawn(process.execPath, [
      join(programs, 'program.mjs'),
      join(programs, 'worker.mjs'),
      join(rootDir, 'assets', 'labs'),
      dataDir,
    ]);
    this.process.stderr.on('data', (data: Buffer) => {
      this.errors += data.toString();
    });
    createInterface({ input: this.process.stdout }).on('line', (line) => this.#take(line));
    this.process.stdin.on('error', () => {
      // It was killed while something was being written to it.
    });
    this.process.on('exit', () => {
      for (const answered of this.#waiting.values()) answered(null);
      this.#waiting.clear();
    });
  }

  /** The answer, or null when the process ended before it gave one. */
  call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<CallAnswer<N> | null> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) {
      return Promise.resolve(null);
    }
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.process.stdin.write(`${encodeCall(id, name, args)}\n`);
    });
  }

  async must<N extends CallName>(name: N, args: Calls[N]['args']): Promise<Calls[N]['answer']> {
    const answer = await this.call(name, args);
    if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)} ${this.errors}`);
    return answer.value;
  }

  /** Ends it without a chance to do anything. */
  async kill(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }

  /** Ends it in order: its input is closed. */
  async end(): Promise<number | null> {
    const ended = once(this.process, 'exit');
    this.process.stdin.end();
    await ended;
    return this.process.exitCode;
  }

  #take(line: string): void {
    const decoded = decodeHostMessage(line);
    // A line that was cut off by the killing, or the note about a samples message.
    if (!decoded.ok) return;
    if (decoded.value.type === 'answer') {
      const { id, answer } = decoded.value;
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
      return;
    }
    const { push } = decoded.value;
    if (push.type === 'samples') return;
    if (push.reset) this.events = [];
    this.events.push(...push.events);
    this.now = push.now;
    this.host = push.host ?? this.host;
  }
}
