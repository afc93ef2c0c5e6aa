import type { Fault } from '../../src-shared/faults';
import type { CallRequest } from '../../src-shared/framing';
import { decodeCall, encodeAnswer, encodeRecords, encodeSamples } from '../../src-shared/framing';
import type { CallAnswer, CallName, HostState, SampleColumn } from '../../src-shared/ipc';
import type { SimRecord } from '../../src-shared/model/tables';
import { kinds } from '../../src-shared/model/tables';
import { refused } from '../../src-shared/result';
import { answerCall } from './calls';
import { Documents } from './documents';
import type { HostClient } from './host-link';
import { Imports } from './imports';
import type { HostPorts } from './ports';
import { Progress } from './progress';
import { Recovery } from './recovery';
import { Stage } from './stage';
import type { Message, Scene } from './subscriber';
import { Subscriber } from './subscriber';

/**
 * The host: one lab, its pace and journal, and any number of clients. Synchronous; it has no timer of
 * its own, somebody calls `tick` about every `pacing.tickMs` while `wantsTicks` says so.
 */
export class SimHost {
  readonly ports: HostPorts;
  readonly stage: Stage;
  readonly documents: Documents;
  readonly imports = new Imports();
  readonly progress: Progress;
  readonly #recovery: Recovery;
  readonly #subscribers = new Set<Subscriber>();
  /** Rises with every change of a record, so that samples are known to be stale. */
  #changes = 0;
  #packed: { readonly changes: number; readonly text: string } | null = null;
  #hostKey = '';
  /** A lab came to its grade, which is not kept yet. */
  #graded = false;

  constructor(ports: HostPorts) {
    this.ports = ports;
    this.progress = new Progress(ports);
    this.stage = new Stage(ports, {
      touched: (ids) => {
        if (ids.length === 0) return;
        this.#changes += 1;
        for (const subscriber of this.#subscribers) subscriber.touch(ids);
      },
      jumped: () => {
        this.#changes += 1;
        for (const subscriber of this.#subscribers) subscriber.void();
      },
      did: (command) => {
        if (command === 'lab.start') this.progress.begins(this.stage.play);
        this.#graded ||= command === 'lab.grade';
      },
    });
    this.#recovery = new Recovery(ports.journal);
    this.documents = new Documents(this.stage, ports.labs, this.#recovery);
  }

  /** A client comes; `deliver` gets every message for it, in order. It is sent nothing but answers until it resyncs. */
  connect(deliver: (message: Message) => void): HostClient {
    const subscriber = new Subscriber(deliver);
    this.#subscribers.add(subscriber);
    return {
      receive: (text) => this.#receive(subscriber, text),
      congested: (isCongested) => {
        subscriber.congested = isCongested;
      },
      leave: () => {
        this.#subscribers.delete(subscriber);
      },
    };
  }

  /** Runs what the wall time since the last tick is worth and sends what is due. */
  tick(): void {
    this.stage.tick();
    this.#flush('whoIsDue');
  }

  /** Whether there is anything a tick would do: time runs, or a client is behind. */
  get wantsTicks(): boolean {
    if (this.stage.isRunning || this.stage.hasJournalWork) return true;
    const scene = this.#scene();
    for (const subscriber of this.#subscribers) {
      if (subscriber.isBehind(scene, this.#hostKey)) return true;
      if (subscriber.columns.size > 0 && subscriber.wantsSamples(this.#moment, Infinity))
        return true;
    }
    return false;
  }

  /** The program ends in order. Unsaved work is kept and offered at the next start. */
  close(): void {
    this.stage.close();
    this.#subscribers.clear();
  }

  #receive(subscriber: Subscriber, text: string): void {
    const { id, request } = decodeCall(text);
    if (!request.ok) {
      subscriber.send(encodeAnswer(id, request));
      return;
    }
    const answer = this.#answer(subscriber, request.value);
    // What a call changed is sent before its answer, so that whoever waits for it sees it done.
    const hurry = speaksFor(request.value.call, subscriber);
    this.#flush(hurry, hurry === 'everybody' ? subscriber : null);
    if (!(answer instanceof Promise)) {
      subscriber.send(encodeAnswer(id, answer));
      return;
    }
    void answer.then(
      (value) => subscriber.send(encodeAnswer(id, value)),
      (error: unknown) => subscriber.send(encodeAnswer(id, refused(bugFault(error)))),
    );
  }

  #answer(
    subscriber: Subscriber,
    request: CallRequest,
  ): CallAnswer<CallName> | Promise<CallAnswer<CallName>> {
    try {
      return answerCall(this, subscriber, request);
    } catch (error) {
      // Engine errors are halts and never come here; this is another mistake of ours.
      return refused(bugFault(error));
    }
  }

  get #moment(): string {
    return `${this.stage.now} ${this.#changes}`;
  }

  #scene(): Scene {
    const { reader, now, events } = this.stage;
    const host = this.stage.state(this.#recovery.offer?.shown ?? null);
    this.#hostKey = keyOf(host, now);
    return { reader, now, events, host, everything: () => this.#everything() };
  }

  /** Kept until a record changes: with 8,000 virtual machines it is most of what a reload waits for. */
  #everything(): string {
    if (this.#packed?.changes !== this.#changes) {
      const { reader } = this.stage;
      const records = reader ? kinds.flatMap<SimRecord>((kind) => reader.all(kind)) : [];
      this.#packed = { changes: this.#changes, text: encodeRecords(records) };
    }
    return this.#packed.text;
  }

  /**
   * Sends clients what they have not seen: at once after what changed it, else when their time has come.
   * Who made the change is sent it however slow its way is: a dialog goes on from what it applied.
   */
  #flush(atOnce: Hurry, changedBy: Subscriber | null = null): void {
    const wall = this.ports.clock.now();
    if (this.#graded && this.stage.play) this.progress.keep(this.stage.play);
    this.#graded = false;
    this.stage.keepSamples();
    const scene = this.#scene();
    const samples = new Map<SampleColumn, Uint8Array<ArrayBuffer>>();
    for (const subscriber of this.#subscribers) {
      if (subscriber.congested && subscriber !== changedBy) continue;
      const now = atOnce === 'everybody' || atOnce === subscriber || subscriber.isDue(wall);
      if (now && subscriber.isBehind(scene, this.#hostKey)) {
        subscriber.sendFrame(scene, this.#hostKey, wall);
      }
      if (subscriber.wantsSamples(this.#moment, wall)) this.#sendSamples(subscriber, samples, wall);
    }
  }

  #sendSamples(
    subscriber: Subscriber,
    encoded: Map<SampleColumn, Uint8Array<ArrayBuffer>>,
    wall: number,
  ): void {
    subscriber.sampled(this.#moment, wall);
    for (const column of subscriber.columns) {
      let message = encoded.get(column);
      if (!message) {
        const values = this.stage.sample(column);
        if (!values) return;
        message = encodeSamples({ type: 'samples', now: this.stage.now, column, values });
        encoded.set(column, message);
      }
      // A copy each: a message may be transferred to another thread and is then gone here.
      subscriber.send(message.slice());
    }
  }
}

/** Who is sent a frame before the time is up. */
type Hurry = 'everybody' | 'whoIsDue' | Subscriber;

/** Calls that change nothing others could see; however often they come, frames keep their pace. */
const quiet: ReadonlySet<CallName> = new Set<CallName>([
  'session.hello',
  'command.check',
  'samples.subscribe',
  'samples.history',
  'counters.host',
  'counters.partition',
  'counters.network',
  'lab.list',
  'lab.form',
  'lab.edit',
  'lab.check',
  'lab.write',
  'lab.progress',
  'file.save',
  'journal.export',
  'report.export',
  'clusterLog.export',
  'settings.read',
  'settings.write',
]);

function speaksFor(call: CallName, caller: Subscriber): Hurry {
  if (call === 'session.resync') return caller;
  return quiet.has(call) ? 'whoIsDue' : 'everybody';
}

/** The state without its clock, which moves all the time while history is made. */
function keyOf(host: HostState, now: number): string {
  if (now < host.endsAtMs) return JSON.stringify(host);
  const attempts = host.attempts.map((attempt) =>
    attempt.number === host.attempt ? { ...attempt, endsAtMs: 0 } : attempt,
  );
  return JSON.stringify({ ...host, endsAtMs: 0, attempts });
}

function bugFault(error: unknown): Fault {
  const reason = error instanceof Error ? error.message.slice(0, 300) : String(error);
  return { code: 'host.failed', reason };
}
