import { useEffect, useSyncExternalStore } from 'react';
import type { VmId } from '../../src-shared/model/tables';
import { useReader, useSession } from '../store/hooks';
import { keyAtConsole } from '../guest/console-keys';
import { consolesOf } from '../guest/console-store';
import type { ConsoleStage } from '../guest/screen';
import { guestScreen } from '../guest/screen';
import { screenSources } from '../guest/sources';
import { lookOf } from '../guest/system';

/** How long a guest greets whoever logged on, in milliseconds of the person in front of it. */
const welcomeMs = 1400;

export interface GuestConsole {
  /** How far somebody has come at the console; null while the guest shows something else. */
  readonly stage: ConsoleStage | null;
  /** Gives the guest a key, as `KeyboardEvent` names it, or `attention`. */
  readonly press: (key: string) => void;
}

/** The console of one machine as somebody sits in front of it. */
export function useConsole(vm: VmId): GuestConsole {
  const session = useSession();
  const consoles = consolesOf(session);
  useSyncExternalStore(consoles.store.subscribe, () => consoles.store.getState().byVm[vm]);
  const startedAt = useReader((reader) => reader.by('worker.vm', vm)[0]?.startedAt ?? null, [vm]);
  const stage = useReader(
    (reader) => {
      const sources = screenSources(reader, session, vm, reader.now);
      if (!sources) return null;
      const { scene, veil } = guestScreen(sources);
      return scene.type === 'console' && veil === 'none' ? scene.stage : null;
    },
    [vm, session, consoles.of(vm, startedAt)?.stage],
  );
  const system = useReader((reader) => reader.get<'vm'>(vm)?.guestSystem ?? '', [vm]);
  const press = (key: string) => {
    if (stage === null || startedAt === null) return;
    const typed = consoles.of(vm, startedAt)?.typed ?? 0;
    const next = keyAtConsole({ stage, typed }, key, lookOf(system));
    if (next.stage !== stage || next.typed !== typed) consoles.change(vm, { startedAt, ...next });
  };
  useEffect(() => {
    if (stage !== 'welcome' || startedAt === null) return undefined;
    const timer = setTimeout(() => {
      consoles.change(vm, { startedAt, stage: 'desktop', typed: 0 });
    }, welcomeMs);
    return () => clearTimeout(timer);
  }, [consoles, vm, stage, startedAt]);
  return { stage, press };
}
