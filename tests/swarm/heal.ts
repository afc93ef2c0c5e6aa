import type { Command } from '../../src-shared/commands/index';
import type { VirtualMachine } from '../../src-shared/model/vm';
import { overheadMiB } from '../../src-shared/profiles/index';
import type { Reader } from '../../src-shared/reader';
import { hostAvailableMiB } from '../../src-shared/rules/facts';

/** What an administrator would do next to bring everything back; empty when nothing is left to do. */
export function healing(reader: Reader): Command[] {
  const commands: Command[] = [];
  for (const node of reader.all('node')) {
    const args = { node: node.id };
    if (node.machine === 'hung') commands.push({ name: 'fault.thawNode', args });
    else if (node.machine === 'off') commands.push({ name: 'node.powerOn', args });
    else if (node.machine === 'on' && node.service === 'stopped' && node.cluster) {
      commands.push({ name: 'node.startClusterService', args });
    }
    if (node.paused && node.service === 'running') commands.push({ name: 'node.resume', args });
  }
  for (const worker of reader.all('worker')) {
    if (worker.guest === 'hung') commands.push({ name: 'vm.reset', args: { vm: worker.vm } });
  }
  // Nobody but an administrator starts a machine again whose host was too full when it booted.
  for (const vm of reader.all('vm')) {
    if (!vm.group && shouldServe(reader, vm) && reader.count('worker.vm', vm.id) === 0) {
      commands.push({ name: 'vm.start', args: { vm: vm.id } });
    }
  }
  return commands.filter((command) => !isPending(reader, command));
}

/** Whether a running task already does what the command asks for. */
function isPending(reader: Reader, command: Command): boolean {
  const object =
    'node' in command.args ? command.args.node : 'vm' in command.args ? command.args.vm : null;
  return (
    object !== null && reader.by('task.object', object).some((task) => task.state === 'running')
  );
}

function shouldServe(reader: Reader, vm: VirtualMachine): boolean {
  if (!vm.meantToServe) return false;
  const group = vm.group ? reader.get<'group'>(vm.group) : undefined;
  return group ? group.autoStart && group.persistentOnline : vm.automaticStart !== 'nothing';
}

function fitsItsHost(reader: Reader, vm: VirtualMachine): boolean {
  const host = reader.get<'node'>(vm.node);
  const profile = reader.all('world')[0]?.values;
  if (!host || !profile) return false;
  return vm.startupMiB + overheadMiB(profile, vm.startupMiB) <= hostAvailableMiB(reader, host);
}

/** Why the healed world is not whole yet, or null. */
export function unfinished(reader: Reader): string | null {
  for (const node of reader.all('node')) {
    if (node.machine !== 'on') return `${node.name} is ${node.machine}`;
    if (node.cluster && node.service !== 'running') {
      return `the cluster service on ${node.name} is ${node.service}`;
    }
    if (node.cluster && node.view === null) return `${node.name} is no member`;
  }
  for (const vm of reader.all('vm')) {
    if (!shouldServe(reader, vm)) continue;
    const worker = reader.by('worker.vm', vm.id)[0];
    if (worker?.servingSince == null) {
      // A machine that is not highly available stays where it is, even where others fill its host.
      if (!vm.group && !worker && !fitsItsHost(reader, vm)) continue;
      const group = vm.group ? reader.get<'group'>(vm.group) : undefined;
      const state = worker ? `${worker.state}, guest ${worker.guest}` : 'without a worker';
      const owner = group ? `; its group is ${group.state}, waiting for ${group.waiting}` : '';
      return `${vm.name} does not serve: ${state}${owner}`;
    }
  }
  return null;
}
