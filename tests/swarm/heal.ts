import { freeBytes } from '../../src-shared/rules/disk-facts';
import type { Command } from '../../src-shared/commands/index';
import type { Group } from '../../src-shared/model/cluster';
import type { VirtualMachine } from '../../src-shared/model/vm';
import type { Reader } from '../../src-shared/reader';
import { startRefusal } from '../../src-shared/rules/facts';
import { mebibyte } from '../../src-shared/units';

/** What is broken of networks, storage and witnesses, and the command that mends it. */
function mending(reader: Reader): Command[] {
  const commands: Command[] = [];
  for (const network of reader.all('network')) {
    const args = { network: network.id };
    if (!network.switchUp) commands.push({ name: 'fault.restoreSwitch', args });
    if (network.cuts.length > 0 || network.lossPermille > 0 || network.latencyMs > 0) {
      commands.push({ name: 'fault.healNetwork', args: { networks: [network.id] } });
    }
  }
  for (const adapter of reader.all('interface')) {
    if (!adapter.connected) {
      commands.push({ name: 'fault.connectInterface', args: { interface: adapter.id } });
    }
  }
  for (const path of reader.all('path')) {
    if (!path.connected) commands.push({ name: 'fault.connectPath', args: { path: path.id } });
  }
  for (const array of reader.all('array')) {
    const args = { array: array.id };
    if (!array.up) commands.push({ name: 'fault.restoreArray', args });
    if (array.mirror?.state === 'split' && array.up) {
      commands.push({ name: 'array.resynchronize', args });
    }
    array.controllers.forEach(({ up }, controller) => {
      if (!up) commands.push({ name: 'fault.restoreController', args: { ...args, controller } });
    });
  }
  return commands;
}

/** What an administrator sets back once the ground is sound again. */
function settingBack(reader: Reader): Command[] {
  const commands: Command[] = [];
  for (const disk of reader.all('disk')) {
    const args = { disk: disk.id };
    if (!disk.healthy) commands.push({ name: 'fault.restoreDisk', args });
    if (disk.maintenance)
      commands.push({ name: 'disk.setMaintenance', args: { ...args, on: false } });
    if (disk.volume?.redirectedBy === 'user') {
      commands.push({ name: 'disk.setRedirected', args: { ...args, on: false } });
    }
    if (disk.fileSystemDamaged && disk.state === 'failed') {
      commands.push({ name: 'disk.repair', args });
    } else if (disk.volume && (disk.state === 'failed' || disk.state === 'offline')) {
      commands.push({ name: 'disk.bringOnline', args });
    }
  }
  for (const { id, witness } of reader.all('cluster')) {
    const args = { cluster: id };
    if (witness && !witness.healthy) commands.push({ name: 'fault.restoreWitness', args });
    if (witness && witness.cutFrom.length > 0) commands.push({ name: 'fault.healWitness', args });
  }
  return commands;
}

/** What an administrator would do next to bring everything back; empty when nothing is left to do. */
export function healing(reader: Reader): Command[] {
  const commands = [...mending(reader), ...settingBack(reader)];
  for (const node of reader.all('node')) {
    const args = { node: node.id };
    if (node.machine === 'hung') commands.push({ name: 'fault.thawNode', args });
    else if (node.machine === 'off') commands.push({ name: 'node.powerOn', args });
    else if (node.machine === 'on' && node.service === 'stopped' && node.cluster) {
      commands.push({ name: 'node.startClusterService', args });
    } else if (node.service === 'starting' && node.quorumStart === 'prevent') {
      // It joins only; where nobody is left to form the cluster somebody has to start it anew.
      commands.push({ name: 'node.stopClusterService', args });
    }
    if (node.machine === 'on' && node.managementService === 'stopped') {
      commands.push({ name: 'node.startManagementService', args });
    }
    if (node.paused && node.service === 'running') commands.push({ name: 'node.resume', args });
    if (node.quarantinedUntil !== null) commands.push({ name: 'node.clearQuarantine', args });
  }
  for (const worker of reader.all('worker')) {
    if (worker.guest === 'hung' || worker.guest === 'stopError')
      commands.push({ name: 'vm.reset', args: { vm: worker.vm } });
  }
  for (const volume of [...reader.all('disk'), ...reader.all('node')]) {
    const other = volume.kind === 'disk' ? volume.otherMiB : volume.localVolume.otherMiB;
    if (freeBytes(reader, volume.id) < 8 * 1024 * mebibyte && other > 0) {
      const args = { volume: volume.id, sizeMiB: 100 * 1024 };
      commands.push({ name: 'volume.cleanUp', args });
    }
  }
  for (const worker of reader.all('worker')) {
    const stopped = worker.state === 'paused' && worker.critical === 'noSpace';
    if (stopped) commands.push({ name: 'vm.resume', args: { vm: worker.vm } });
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
  // Without an operating system a machine runs and never serves; installing one takes long.
  if (!vm.meantToServe || !vm.guestInstalled) return false;
  const group = vm.group ? reader.get<'group'>(vm.group) : undefined;
  return group ? group.autoStart && group.persistentOnline : vm.automaticStart !== 'nothing';
}

/** Whether its host takes it: memory, processors and what is reserved for others. */
function fitsItsHost(reader: Reader, vm: VirtualMachine): boolean {
  const host = reader.get<'node'>(vm.node);
  return host !== undefined && startRefusal(reader, vm, host) === null;
}

/**
 * A group that failed over as often as it may waits on a full node, and one that was pushed out waits
 * for room anywhere: only an administrator helps there.
 */
function waitsForMemory(reader: Reader, vm: VirtualMachine, group: Group): boolean {
  if (group.state !== 'failed') return false;
  if (group.waiting === 'retry') return !fitsItsHost(reader, vm);
  if (group.waiting !== 'placement') return false;
  const { possibleOwners } = group;
  return reader
    .all('node')
    .filter(({ id }) => possibleOwners.length === 0 || possibleOwners.includes(id))
    .every(({ id }) => !fitsItsHost(reader, { ...vm, node: id }));
}

/** What of the cluster itself is not whole yet, or null. */
function clusterUnfinished(reader: Reader): string | null {
  for (const cluster of reader.all('cluster')) {
    const views = reader.by('view.cluster', cluster.id);
    const [view] = views;
    if (views.length !== 1 || !view) return `${cluster.name} has ${views.length} views`;
    if (!view.quorate || view.phase !== 'stable') return `${cluster.name} is ${view.phase}`;
    if (view.forced) return `${cluster.name} is still forced`;
    if (cluster.witness && !cluster.witness.online) return `its witness is offline`;
  }
  const network = reader.all('network').find(({ state }) => state !== 'up');
  if (network) return `${network.name} is ${network.state}`;
  const adapter = reader.all('interface').find(({ state }) => state !== 'up');
  if (adapter) return `${adapter.id} is ${adapter.state}`;
  for (const disk of reader.all('disk')) {
    const modes = Object.entries(disk.volume?.access ?? {});
    const far = modes.find(([, access]) => access.mode !== 'direct');
    if (far) return `${disk.name} is ${far[1].mode} on ${far[0]}: ${far[1].reason}`;
    // A machine's own disk is online with its group.
    const group = disk.group === null ? undefined : reader.get<'group'>(disk.group);
    if (disk.use === 'group' && group?.state !== 'online') continue;
    if (disk.state !== 'online') return `${disk.name} is ${disk.state}`;
  }
  const migration = reader.all('migration').find(({ finishedAt }) => finishedAt === null);
  if (migration) return `${migration.id} of ${migration.vm} is in ${migration.phase}`;
  const copy = reader.all('vm').find(({ divergedFrom }) => divergedFrom !== null);
  return copy ? `${copy.name} still has a diverged copy` : null;
}

/** Why the healed world is not whole yet, or null. */
export function unfinished(reader: Reader): string | null {
  const cluster = clusterUnfinished(reader);
  if (cluster !== null) return cluster;
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
      if (group && !worker && waitsForMemory(reader, vm, group)) continue;
      const state = worker ? `${worker.state}, guest ${worker.guest}` : 'without a worker';
      const owner = group ? `; its group is ${group.state}, waiting for ${group.waiting}` : '';
      return `${vm.name} does not serve: ${state}${owner}`;
    }
  }
  return null;
}
