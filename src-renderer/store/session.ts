import { createStore } from 'zustand/vanilla';
import type {
  Bridge,
  CallAnswer,
  CallName,
  Calls,
  Frame,
  HostState,
  Language,
  Push,
} from '../../src-shared/ipc';
import { sharedUntil } from './history-line';
import { LabEditor } from './lab-editor';
import type { ListCommands } from './list-commands';
import { Replica } from './replica';
import type { Scheduler } from './replica';
import { SampleStore } from './samples';
import { readSettings, writeSettings } from './settings';
import { Timeline } from './timeline';
import { UiStore } from './ui';
import { UndoStore } from './undo';

export interface SessionState {
  readonly connected: boolean;
  readonly version: string;
  readonly shell: 'electron' | 'web' | null;
}

/** How long changes of settings are collected before they are written, in milliseconds. */
const settingsDelayMs = 300;

/** One console over one bridge: replica, samples, state of the console, and the wiring between them. */
export class Session {
  readonly bridge: Bridge;
  readonly replica: Replica;
  readonly samples: SampleStore;
  readonly ui: UiStore;
  readonly timeline = new Timeline();
  /** What the lab that was opened last is to show first; null: the usual place. */
  arrival: 'whatIf' | null = null;
  /** The lab file that is written in this window. */
  readonly labEditor = new LabEditor((name, args) => this.call(name, args));
  /** Edits of settings of this session that can be taken back. */
  readonly edits = new UndoStore();
  readonly store = createStore<SessionState>(() => ({
    connected: false,
    version: '',
    shell: null,
  }));
  readonly #stops: (() => void)[] = [];
  #settingsTimer: ReturnType<typeof setTimeout> | null = null;
  #settingsLoaded = false;
  #resyncing = false;
  #line: HostState | null = null;
  readonly #lists: ListCommands[] = [];

  constructor(bridge: Bridge, language: Language, schedule?: Scheduler) {
    this.bridge = bridge;
    this.replica = new Replica(schedule);
    this.ui = new UiStore(language);
    this.samples = new SampleStore(
      (columns) => void this.call('samples.subscribe', { columns }),
      (id) => {
        const record = this.replica.reader.get(id);
        return record && 'row' in record ? record.row : null;
      },
      async (sources) => {
        const answer = await this.call('samples.history', { sources });
        return answer.ok ? answer.value : [];
      },
    );
  }

  /** Listens, says hello and asks for everything. */
  start(): void {
    this.#stops.push(
      this.bridge.onPush((push) => this.#take(push)),
      this.bridge.onConnection((connected) => void this.#connection(connected)),
      this.ui.store.subscribe((state, before) => {
        if (state.settings !== before.settings && this.#settingsLoaded) this.#writeSettingsSoon();
      }),
      this.replica.store.subscribe((state, before) => {
        if (state.epoch !== before.epoch) this.edits.clear();
      }),
    );
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.writeSettingsNow();
  }

  call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<CallAnswer<N>> {
    return this.bridge.call(name, this.ui.state.leads ? asInstructor(name, args) : args);
  }

  /** The list that was shown last, or null. */
  get list(): ListCommands | null {
    return this.#lists.at(-1) ?? null;
  }

  /** A list is shown; the returned function says that it is not any more. */
  offerList(list: ListCommands): () => void {
    this.#lists.push(list);
    return () => {
      this.#lists.splice(this.#lists.indexOf(list), 1);
    };
  }

  /** Asks for everything anew, as F5 does. */
  refresh(): Promise<void> {
    return this.#resync();
  }

  /** Writes what still waits to be written; before the window closes. */
  writeSettingsNow(): void {
    if (this.#settingsTimer === null) return;
    clearTimeout(this.#settingsTimer);
    this.#settingsTimer = null;
    void this.call('settings.write', { settings: writeSettings(this.ui.state.settings) });
  }

  #writeSettingsSoon(): void {
    if (this.#settingsTimer !== null) clearTimeout(this.#settingsTimer);
    this.#settingsTimer = setTimeout(() => this.writeSettingsNow(), settingsDelayMs);
  }

  #take(push: Push): void {
    if (push.type === 'samples') this.samples.apply(push);
    else if (this.replica.applyFrame(push)) {
      this.#resyncing = false;
      this.#follow(push);
    } else void this.#resync();
  }

  /** Keeps what was measured in step with the history that is shown. */
  #follow({ reset, host }: Frame): void {
    if (reset) this.samples.jumped();
    if (!host) return;
    const until = this.#line ? sharedUntil(this.#line, host) : Number.POSITIVE_INFINITY;
    this.#line = host;
    if (until === Number.POSITIVE_INFINITY) return;
    this.samples.forgetAfter(until);
    this.timeline.pointAt(null);
  }

  /** Asks for everything, once: frames that come meanwhile are already part of the answer. */
  async #resync(): Promise<void> {
    if (this.#resyncing) return;
    this.#resyncing = true;
    const answer = await this.call('session.resync', {});
    if (!answer.ok) this.#resyncing = false;
  }

  async #connection(connected: boolean): Promise<void> {
    this.store.setState({ connected });
    this.#resyncing = false;
    if (!connected) {
      this.replica.expectReset();
      return;
    }
    const [hello] = await Promise.all([
      this.call('session.hello', { language: this.ui.state.language }),
      this.#loadSettings(),
      this.#resync(),
    ]);
    this.samples.reset();
    if (hello.ok) this.store.setState({ version: hello.value.version, shell: hello.value.shell });
  }

  /** Settings are read once; after a lost connection what is on the screen is newer than the file. */
  async #loadSettings(): Promise<void> {
    if (this.#settingsLoaded) return;
    const stored = await this.call('settings.read', {});
    if (stored.ok) this.ui.loadSettings(readSettings(stored.value));
    this.#settingsLoaded = true;
  }
}

/** Whoever leads gives every command as the instructor, whichever menu it comes from. */
function asInstructor<N extends CallName>(name: N, args: Calls[N]['args']): Calls[N]['args'] {
  return name === 'command.submit' ? { ...args, as: 'instructor' } : args;
}
