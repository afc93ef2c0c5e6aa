import type { Command } from '../../src-shared/commands/index';
import type { VirtualMachine } from '../../src-shared/model/vm';

/** What a person may edit of a virtual machine, while it is being edited. */
export interface VmDraft {
  readonly name: string;
  readonly notes: string;
  readonly automaticStart: VirtualMachine['automaticStart'];
  /** Seconds, as written. */
  readonly startDelay: string;
  readonly automaticStop: VirtualMachine['automaticStop'];
  readonly integrationServices: VirtualMachine['integrationServices'];
}

export function draftOf(vm: VirtualMachine): VmDraft {
  return {
    name: vm.name,
    notes: vm.notes,
    automaticStart: vm.automaticStart,
    startDelay: String(vm.automaticStartDelayMs / 1000),
    automaticStop: vm.automaticStop,
    integrationServices: vm.integrationServices,
  };
}

const maxDelaySeconds = 3600;

function delaySeconds(text: string): number | null {
  if (!/^\d{1,4}$/.test(text.trim())) return null;
  const seconds = Number(text.trim());
  return seconds <= maxDelaySeconds ? seconds : null;
}

/** What is wrong with a draft, by field; empty when it can be applied. */
export function draftProblems(draft: VmDraft): {
  readonly name: boolean;
  readonly startDelay: boolean;
} {
  const { name } = draft;
  return {
    name: name.length === 0 || name.length > 100 || name.trim() !== name,
    startDelay: delaySeconds(draft.startDelay) === null,
  };
}

type Configure = Extract<Command, { name: 'vm.configure' }>;

/** The command that makes the machine what the draft says; null when nothing differs. */
export function draftCommand(vm: VirtualMachine, draft: VmDraft): Configure | null {
  const delayMs = (delaySeconds(draft.startDelay) ?? 0) * 1000;
  const services = Object.entries(draft.integrationServices).filter(
    ([name, on]) => vm.integrationServices[name as keyof VmDraft['integrationServices']] !== on,
  );
  const changes = {
    ...(draft.name === vm.name ? {} : { name: draft.name }),
    ...(draft.notes === vm.notes ? {} : { notes: draft.notes }),
    ...(draft.automaticStart === vm.automaticStart ? {} : { automaticStart: draft.automaticStart }),
    ...(delayMs === vm.automaticStartDelayMs ? {} : { automaticStartDelayMs: delayMs }),
    ...(draft.automaticStop === vm.automaticStop ? {} : { automaticStop: draft.automaticStop }),
    ...(services.length === 0 ? {} : { integrationServices: Object.fromEntries(services) }),
  };
  if (Object.keys(changes).length === 0) return null;
  return { name: 'vm.configure', args: { vm: vm.id, ...changes } };
}
