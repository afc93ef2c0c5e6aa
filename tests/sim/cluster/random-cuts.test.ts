import { expect, test } from 'vitest';
import type { Command } from '../../../src-shared/commands/index';
import { profiles } from '../../../src-shared/profiles/index';
import { lab } from '../../support/lab';
import { networksOf } from '../../support/networks';
import type { Dice } from '../../swarm/dice';
import { diceFrom } from '../../swarm/dice';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
const quorums = ['nodeMajority', 'nodeAndDiskMajority', 'nodeAndFileShareMajority'] as const;
const versions = ['2008r2sp1', '2008r2sp1', '2012', '2012r2', '2016'] as const;

/** One thing that is done to networks or nodes; what the rules refuse is left out. */
function act(dice: Dice, t: ReturnType<typeof lab>): Command {
  const { reader } = t.engine;
  const nodes = reader.all('node').map((node) => node.id);
  const networks = reader.all('network').map((network) => network.id);
  const node = nodes[dice.between(0, nodes.length - 1)] ?? 'node:hv01';
  const network = networks[dice.between(0, networks.length - 1)] ?? 'network:x';
  const some = dice.chance(700) ? networks : [network];
  const adapters = reader.all('interface');
  const adapter = adapters[dice.between(0, adapters.length - 1)]?.id ?? 'interface:x';
  const from = nodes.filter(() => dice.chance(500));
  const rest = nodes.filter((each) => !from.includes(each));
  const to = dice.chance(300) ? rest.slice(0, 1) : rest;
  switch (dice.between(1, 10)) {
    case 1:
    case 2:
    case 3:
      return {
        name: 'fault.cutNetwork',
        args: { networks: some, from, to, oneWay: dice.chance(250) },
      };
    case 4:
      return { name: 'fault.healNetwork', args: { networks: some } };
    case 5:
      return { name: 'fault.disconnectInterface', args: { interface: adapter } };
    case 6:
      return { name: 'fault.failSwitch', args: { network } };
    case 7:
      return { name: 'fault.crashNode', args: { node } };
    case 8:
      return { name: dice.chance(500) ? 'fault.hangNode' : 'fault.thawNode', args: { node } };
    case 9:
      return { name: 'fault.hangClusterService', args: { node } };
    default:
      return {
        name: 'fault.setLoss',
        args: { network, lossPermille: dice.pick([300, 900, 1000]) },
      };
  }
}

test.each(seeds)(
  'cuts, heals and failing nodes in any order end in one whole cluster (seed %i)',
  (seed) => {
    const dice = diceFrom(seed);
    const nodes = dice.between(2, 6);
    const t = lab({
      nodes,
      vms: 2 * nodes,
      quorum: dice.pick(quorums),
      profile: profiles[dice.pick(versions)],
      seed,
    });
    const nets = networksOf(t);
    const give = (command: Command) => t.engine.submit(command, 'user');
    for (let step = 0; step < 14; step += 1) {
      t.run(`${dice.chance(250) ? dice.between(0, 90_000) : dice.between(0, 9000)}ms`);
      give(act(dice, t));
    }
    give({ name: 'fault.healNetwork', args: { networks: [...nets.all] } });
    for (const network of nets.all) give({ name: 'fault.restoreSwitch', args: { network } });
    for (const { id } of t.engine.reader.all('interface')) {
      give({ name: 'fault.connectInterface', args: { interface: id } });
    }
    for (const { id } of t.engine.reader.all('node')) {
      give({ name: 'fault.thawNode', args: { node: id } });
      give({ name: 'node.powerOn', args: { node: id } });
    }
    // A quarantine of 2016 takes two hours.
    t.run('140m');
    expect(nets.views()).toEqual([Array.from({ length: nodes }, (_, index) => index + 1)]);
    expect(Object.values(nets.states())).toEqual(['up', 'up', 'up']);
    for (const vm of t.engine.reader.all('vm')) {
      expect(t.engine.reader.count('worker.vm', vm.id), vm.name).toBe(1);
    }
  },
);
