import type { Fault } from '../../src-shared/faults';
import { decodeHostMessage, encodeCall } from '../../src-shared/framing';
import type {
  CallAnswer,
  CallName,
  Calls,
  Frame,
  HostState,
  LabSummary,
  Samples,
  Settings,
} from '../../src-shared/ipc';
import { RecordStore } from '../../src-shared/record-store';
import type { SimEvent } from '../../src-shared/events';
import { ok, refused } from '../../src-shared/result';
import type { HostClient } from '../../src-main/host/host-link';
import { labSource } from '../../src-main/host/labs';
import type {
  Clock,
  HostPorts,
  JournalStore,
  LabFiles,
  ProgressStore,
  Recoverable,
} from '../../src-main/host/ports';
import { SimHost } from '../../src-main/host/sim-host';
import type { Message } from '../../src-main/host/subscriber';
import { parseLabFile } from '../../src-main/lab/parse';

/** The texts of the shipped labs; Vite reads them, so that it works in a browser too. */
const labTexts: Readonly<Record<string, string>> = import.meta.glob('../../assets/labs/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** `L05-a-node-dies.yaml` is the lab L05. */
const nameOf = (fileName: string) => fileName.toLowerCase().replace(/(-.*)?\.yaml$/, '');

const shipped = new Map(
  Object.entries(labTexts).map(([path, text]) => {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    return [nameOf(fileName), { fileName, text }];
  }),
);

function summaryOf(fileName: string, text: string): LabSummary {
  const findTopology = (name: string) => shipped.get(name.toLowerCase())?.text ?? null;
  const parsed = parseLabFile(fileName, text, { findTopology });
  if (!parsed.ok) throw new Error(`${fileName}: ${JSON.stringify(parsed.fault)}`);
  return parsed.value.summary;
}

/** The shipped labs, read without Node. */
export const testLabFiles: LabFiles = {
  list: () => [...shipped.values()].map(({ fileName, text }) => summaryOf(fileName, text)),
  read: (name) => {
    const file = shipped.get(name.toLowerCase());
    return file ? ok(file) : refused({ code: 'labFile.notFound', file: name });
  },
};

/** A journal in memory; `left` plays the part of what an earlier run left on disk. */
export class MemoryJournal implements JournalStore {
  readonly fileName = 'journal';
  text = '';
  left: Recoverable[] = [];
  readonly aside: string[] = [];
  syncs = 0;
  /** What the disk says from now on; null: it works. */
  failure: string | null = null;

  replace(text: string): void {
    this.#fail();
    this.text = text;
  }

  append(line: string): void {
    this.#fail();
    this.text += line;
  }

  sync(): void {
    this.syncs += 1;
  }

  remove(): void {
    this.text = '';
  }

  leftBehind(): Recoverable | null {
    return this.left.at(-1) ?? null;
  }

  drop(id: string, damaged: boolean): void {
    const dropped = this.left.find((each) => each.id === id);
    if (damaged && dropped) this.aside.push(dropped.text);
    this.left = this.left.filter((each) => each.id !== id);
  }

  #fail(): void {
    if (this.failure !== null) throw new Error(this.failure);
  }
}

/** A record in memory. */
export class MemoryProgress implements ProgressStore {
  readonly fileName = 'attempts.jsonl';
  text = '';
  readonly aside: string[] = [];
  readonly kept = new Map<string, string>();
  /** What the disk says from now on; null: it works. */
  failure: string | null = null;

  read(): string {
    return this.text;
  }

  append(line: string): void {
    if (this.failure !== null) throw new Error(this.failure);
    this.text += line;
  }

  replace(text: string): void {
    this.text = text;
  }

  putAside(good: string): string {
    this.aside.push(this.text);
    this.text = good;
    return `damaged-${this.aside.length}`;
  }

  runs(): readonly string[] {
    return [...this.kept.keys()];
  }

  readRun(lab: string): string | null {
    return this.kept.get(lab) ?? null;
  }

  keepRun(lab: string, text: string): void {
    this.kept.set(lab, text);
  }

  dropRuns(): void {
    this.kept.clear();
  }
}

/** A wall clock that moves only when a test says so. */
export class TestClock implements Clock {
  wallMs = 0;
  now(): number {
    return this.wallMs;
  }
  date(): string {
    return new Date(Date.UTC(2026, 0, 1) + this.wallMs).toISOString();
  }
}

/** One client: its replica, what it was sent, and calls that answer at once. */
export class TestClient {
  readonly frames: Frame[] = [];
  readonly samples: Samples[] = [];
  readonly replica = new RecordStore();
  events: SimEvent[] = [];
  host: HostState | null = null;
  readonly #client: HostClient;
  readonly #answers = new Map<number, CallAnswer<CallName>>();
  #calls = 0;

  constructor(host: SimHost) {
    this.#client = host.connect((message) => this.#take(message));
  }

  /** The host answers every call but those about settings before it returns. */
  call<N extends CallName>(name: N, args: Calls[N]['args']): CallAnswer<N> {
    this.#calls += 1;
    this.#client.receive(encodeCall(this.#calls, name, args));
    const answer = this.#answers.get(this.#calls);
    if (!answer) throw new Error(`${name} was not answered at once`);
    return answer;
  }

  /** The call succeeds; its value. */
  must<N extends CallName>(name: N, args: Calls[N]['args']): Calls[N]['answer'] {
    const answer = this.call(name, args);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.fault)}`);
    return answer.value;
  }

  /** The call is refused; why. */
  refusal<N extends CallName>(name: N, args: Calls[N]['args']): Fault {
    const answer = this.call(name, args);
    if (answer.ok) throw new Error(`${name} was not refused`);
    return answer.fault;
  }

  send(text: string): void {
    this.#client.receive(text);
  }

  congested(isCongested: boolean): void {
    this.#client.congested(isCongested);
  }

  leave(): void {
    this.#client.leave();
  }

  answerTo(id: number): CallAnswer<CallName> | undefined {
    return this.#answers.get(id);
  }

  #take(message: Message): void {
    const decoded = decodeHostMessage(message);
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.fault));
    if (decoded.value.type === 'answer') {
      this.#answers.set(decoded.value.id, decoded.value.answer);
      return;
    }
    const { push } = decoded.value;
    if (push.type === 'samples') this.samples.push(push);
    else this.#apply(push);
  }

  #apply(frame: Frame): void {
    this.frames.push(frame);
    if (frame.reset) {
      this.replica.clear();
      this.events = [];
    }
    for (const id of frame.removed) this.replica.remove(id);
    for (const record of frame.put) this.replica.put(record);
    this.replica.now = frame.now;
    this.events.push(...frame.events);
    if (frame.host) this.host = frame.host;
  }
}

/** Stands for SHA-256 where there is no Node: FNV-1a, filled up to its length. */
function checksumOf(texts: Iterable<string>): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    }
  }
  return hash.toString(16).padStart(64, '0');
}

/** A host whose ports are all in memory. */
export class TestHost {
  readonly clock = new TestClock();
  readonly journal: MemoryJournal;
  readonly progress = new MemoryProgress();
  readonly host: SimHost;
  /** Those of a person who has been here before. */
  settings: Settings = { console: { welcomed: true } };

  constructor(journal = new MemoryJournal(), change: Partial<HostPorts> = {}) {
    this.journal = journal;
    this.host = new SimHost({
      version: '0.0.0',
      shell: 'web',
      clock: this.clock,
      labs: labSource(testLabFiles),
      reports: {
        write: ({ report, format }) =>
          ok({ fileName: `${report}.${format}`, mediaType: '', text: '' }),
        certificate: () => ({ fileName: 'certificate.html', mediaType: '', text: '' }),
        list: ({ format }) => ok({ fileName: `list.${format}`, mediaType: '', text: '' }),
        clusterLog: (_source, { node }) => ok({ fileName: `${node}.log`, mediaType: '', text: '' }),
      },
      print: () => Promise.resolve(refused({ code: 'report.noBrowser' })),
      settings: {
        read: () => this.settings,
        write: (settings) => {
          this.settings = settings;
          return ok(null);
        },
      },
      journal,
      progress: this.progress,
      sha256: checksumOf,
      ...change,
    });
  }

  /** A client that has asked for everything. */
  client(): TestClient {
    const client = new TestClient(this.host);
    client.must('session.resync', {});
    return client;
  }

  /** A client with a lab open. */
  open(lab = 'T4'): TestClient {
    const client = this.client();
    client.must('lab.open', { name: lab });
    return client;
  }

  /** Lets wall time pass, a tick every `tickMs`. */
  pass(ms: number, tickMs = 50): void {
    for (let passed = 0; passed < ms; passed += tickMs) {
      this.clock.wallMs += Math.min(tickMs, ms - passed);
      this.host.tick();
    }
  }

  /** A host started anew after this one was killed: it finds what this one had written. */
  successor(): TestHost {
    const journal = new MemoryJournal();
    const { text } = this.journal;
    journal.left = [...this.journal.left];
    if (text !== '') {
      journal.left.push({ id: `left-${journal.left.length}`, text, writtenAt: this.clock.date() });
    }
    return new TestHost(journal);
  }
}
