import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { SwitchType, VirtualSwitch } from '../../../src-shared/model/switches';
import type { Reader } from '../../../src-shared/reader';
import { parseMac } from '../../../src-shared/rules/mac';
import { macPoolRefusal, switchRefusal } from '../../../src-shared/rules/switches';

/** A network as it is being edited; `present` is its name on the host, null where it is new. */
export interface SwitchDraft {
  readonly key: string;
  readonly present: string | null;
  readonly value: VirtualSwitch;
  /** What stands in the field of the VLAN, also while it is no number; null: no VLAN. */
  readonly vlan: string | null;
}

export interface ManagerDraft {
  readonly switches: readonly SwitchDraft[];
  readonly from: string;
  readonly to: string;
}

export function managerDraftOf(node: ClusterNode): ManagerDraft {
  return {
    switches: node.virtualSwitches.map((value) => ({
      key: `present/${value.name}`,
      present: value.name,
      value,
      vlan: value.parentVlan === null ? null : String(value.parentVlan),
    })),
    from: node.macPool.from,
    to: node.macPool.to,
  };
}

/** A VLAN as it was typed: null for none, undefined where it is no number from 1 to 4094. */
export function vlanOf(text: string | null): number | null | undefined {
  if (text === null) return null;
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return number >= 1 && number <= 4094 ? number : undefined;
}

/** The network a draft stands for; its VLAN counts only where the host is on it. */
export function wantedOf({ value, vlan }: SwitchDraft): VirtualSwitch {
  const { type, sharedWithParent } = value;
  const shared = type === 'internal' || (type === 'external' && sharedWithParent);
  return {
    ...value,
    name: value.name.trim(),
    adapter: type === 'external' ? value.adapter : null,
    sharedWithParent: shared,
    parentVlan: shared ? (vlanOf(vlan) ?? null) : null,
  };
}

/** A new network with a name that is free, on the first card that is. */
export function newSwitch(
  node: ClusterNode,
  draft: ManagerDraft,
  type: SwitchType,
  usual: string,
): SwitchDraft {
  const names = new Set(draft.switches.map(({ value }) => value.name.toLowerCase()));
  let name = usual;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${usual} ${number}`;
  const bound = new Set(draft.switches.map(({ value }) => value.adapter));
  const free = node.physicalAdapters.find((card) => !bound.has(card.name));
  const taken = new Set(draft.switches.map(({ key }) => key));
  let number = 1;
  while (taken.has(`new/${number}`)) number += 1;
  return {
    key: `new/${number}`,
    present: null,
    value: {
      name,
      type,
      adapter: type === 'external' ? (free?.name ?? null) : null,
      sharedWithParent: type !== 'private',
      parentVlan: null,
      notes: '',
    },
    vlan: null,
  };
}

/** Why a network cannot be as it stands, by the rules of the simulation; null where it can. */
export function faultOf(node: ClusterNode, draft: ManagerDraft, one: SwitchDraft): Fault | null {
  const others = draft.switches.filter(({ key }) => key !== one.key).map(wantedOf);
  return switchRefusal({ ...node, virtualSwitches: others }, wantedOf(one), null);
}

/** Why the range cannot be as it stands; an unchanged one is no mistake. */
export function poolFault(reader: Reader, node: ClusterNode, draft: ManagerDraft): Fault | null {
  const [from, to] = [parseMac(draft.from), parseMac(draft.to)];
  if (from === null) return { code: 'adapter.macInvalid', mac: draft.from };
  if (to === null) return { code: 'adapter.macInvalid', mac: draft.to };
  const fault = macPoolRefusal(reader, node, { from, to });
  return fault?.code === 'node.macRangeSame' ? null : fault;
}

/** The commands that make a host what the draft says, in an order in which names and cards get free. */
export function managerCommands(node: ClusterNode, draft: ManagerDraft): readonly Command[] {
  const kept = new Set(draft.switches.map(({ present }) => present));
  const commands: Command[] = [];
  for (const { name } of node.virtualSwitches) {
    if (!kept.has(name)) {
      commands.push({ name: 'switch.delete', args: { node: node.id, switch: name } });
    }
  }
  for (const one of draft.switches) {
    const before = node.virtualSwitches.find(({ name }) => name === one.present);
    const wanted = wantedOf(one);
    if (!before || JSON.stringify(before) === JSON.stringify(wanted)) continue;
    commands.push({
      name: 'switch.configure',
      args: { node: node.id, switch: before.name, ...wanted },
    });
  }
  for (const one of draft.switches) {
    if (one.present !== null) continue;
    commands.push({ name: 'switch.create', args: { node: node.id, ...wantedOf(one) } });
  }
  const [from, to] = [parseMac(draft.from), parseMac(draft.to)];
  const moved = from !== node.macPool.from || to !== node.macPool.to;
  if (from !== null && to !== null && moved) {
    commands.push({ name: 'node.configureMacPool', args: { node: node.id, from, to } });
  }
  return commands;
}
