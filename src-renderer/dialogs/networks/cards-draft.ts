import type { Command } from '../../../src-shared/commands/index';
import type { ClusterNode } from '../../../src-shared/model/node';

/** A network card as it stands in the dialog. */
export interface CardDraft {
  readonly name: string;
  readonly connected: boolean;
  /** What was typed: VLANs and ranges of them; null: every VLAN gets through. */
  readonly vlans: string | null;
}

export function cardsDraftOf({ physicalAdapters }: ClusterNode): readonly CardDraft[] {
  return physicalAdapters.map(({ name, connected, vlans }) => ({
    name,
    connected,
    vlans: vlans === null ? null : vlans.join(', '),
  }));
}

/** `1, 20, 30-40` as numbers, each once; undefined where it is no list of VLANs. */
export function vlansOf(text: string): readonly number[] | undefined {
  const found = new Set<number>();
  for (const part of text.split(/[,;\s]+/).filter((each) => each !== '')) {
    const match = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(part);
    if (!match) return undefined;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from < 1 || to > 4094 || to < from) return undefined;
    for (let vlan = from; vlan <= to; vlan += 1) found.add(vlan);
  }
  return [...found].sort((left, right) => left - right);
}

/** The commands that make the cards of a host what the draft says. */
export function cardCommands(node: ClusterNode, drafts: readonly CardDraft[]): readonly Command[] {
  return drafts.flatMap((draft): Command[] => {
    const present = node.physicalAdapters.find(({ name }) => name === draft.name);
    if (!present) return [];
    const card = { node: node.id, card: draft.name };
    const vlans = draft.vlans === null ? null : (vlansOf(draft.vlans) ?? present.vlans);
    const commands: Command[] = [];
    if (present.connected !== draft.connected) {
      const name = draft.connected ? 'fault.connectCard' : 'fault.disconnectCard';
      commands.push({ name, args: card });
    }
    if (JSON.stringify(present.vlans) !== JSON.stringify(vlans)) {
      commands.push({
        name: 'fault.setPortVlans',
        args: { ...card, vlans: vlans === null ? null : [...vlans] },
      });
    }
    return commands;
  });
}
