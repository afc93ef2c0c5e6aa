import { createStore } from 'zustand/vanilla';
import type { VmId } from '../../src-shared/model/tables';
import type { Session } from '../store/session';
import type { ConsoleStage } from './screen';

/** What people did at the console of one machine since its guest started. */
export interface ConsoleState {
  /** When the guest started: another start ends what was done before. */
  readonly startedAt: number;
  readonly stage: ConsoleStage;
  readonly typed: number;
}

interface Consoles {
  readonly byVm: Readonly<Record<VmId, ConsoleState>>;
}

/** Windows of one program tell each other, so that a thumbnail shows what is done in its window. */
const channelName = 'hyperlab.consoles';

interface Told {
  readonly vm: VmId;
  readonly state: ConsoleState;
}

/**
 * What was typed and clicked at consoles of guests. It is no part of the simulation: nothing follows
 * from it, and it is kept as long as a window is.
 */
export class ConsoleStore {
  readonly store = createStore<Consoles>(() => ({ byVm: {} }));
  readonly #channel: BroadcastChannel;

  constructor() {
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => this.#keep(data);
  }

  /** The state of a console, or null where nobody has touched it since its guest started. */
  of(vm: VmId, startedAt: number | null): ConsoleState | null {
    const state = this.store.getState().byVm[vm];
    return state && state.startedAt === startedAt ? state : null;
  }

  change(vm: VmId, state: ConsoleState): void {
    this.#keep({ vm, state });
    // A channel of one origin has no target to name; only a window has.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#channel.postMessage({ vm, state } satisfies Told);
  }

  close(): void {
    this.#channel.close();
  }

  #keep({ vm, state }: Told): void {
    this.store.setState(({ byVm }) => ({ byVm: { ...byVm, [vm]: state } }));
  }
}

const stores = new WeakMap<Session, ConsoleStore>();

/** The consoles of a session. */
export function consolesOf(session: Session): ConsoleStore {
  let store = stores.get(session);
  if (!store) {
    store = new ConsoleStore();
    stores.set(session, store);
  }
  return store;
}
