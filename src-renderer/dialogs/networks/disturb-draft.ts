import type { Command } from '../../../src-shared/commands/index';
import { maxLatencyMs } from '../../../src-shared/commands/network';
import type { ClusterNetwork } from '../../../src-shared/model/network';

/** Loss in percent and latency in milliseconds, as written. */
export interface DisturbDraft {
  readonly loss: string;
  readonly latency: string;
}

export function disturbDraftOf(network: ClusterNetwork): DisturbDraft {
  return { loss: String(network.lossPermille / 10), latency: String(network.latencyMs) };
}

/** Permille of what is written in percent, with a point or a comma; null where it is none. */
export function lossPermille({ loss }: DisturbDraft): number | null {
  const text = loss.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d)?$/.test(text)) return null;
  const permille = Math.round(Number(text) * 10);
  return permille <= 1000 ? permille : null;
}

export function latencyMs({ latency }: DisturbDraft): number | null {
  const text = latency.trim();
  if (!/^\d{1,5}$/.test(text)) return null;
  return Number(text) <= maxLatencyMs ? Number(text) : null;
}

/** The commands that make the network as bad as the draft says. */
export function disturbCommands(network: ClusterNetwork, draft: DisturbDraft): readonly Command[] {
  const loss = lossPermille(draft);
  const latency = latencyMs(draft);
  const commands: Command[] = [];
  if (loss !== null && loss !== network.lossPermille) {
    commands.push({ name: 'fault.setLoss', args: { network: network.id, lossPermille: loss } });
  }
  if (latency !== null && latency !== network.latencyMs) {
    commands.push({ name: 'fault.setLatency', args: { network: network.id, latencyMs: latency } });
  }
  return commands;
}
