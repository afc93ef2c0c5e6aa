import type { ClusterNode } from '../../model/node';
import type { ValidationLine } from '../../model/validation';
import { mayCluster } from '../../rules/cluster-facts';
import { profileOf } from '../../rules/facts';
import type { ValidationContext, ValidationTest } from '../context';
import { usual } from '../context';
import { error, info, warning } from '../lines';

function ofSystem(
  name: string,
  leastNodes: 1 | 2,
  run: (context: ValidationContext) => readonly ValidationLine[],
): ValidationTest {
  return {
    id: `systemConfiguration.${name}`,
    category: 'systemConfiguration',
    leastNodes,
    run,
  };
}

/** Same domain, same role in it, and best the same organizational unit (failover-cluster §8.1). */
function domainLines({ nodes }: ValidationContext): ValidationLine[] {
  const domain = usual(
    nodes.filter((node) => node.system.domain !== null),
    (node) => node.system.domain,
  );
  const unit = usual(nodes, (node) => node.system.organizationalUnit);
  return nodes.map(({ name, system }) => {
    const { organizationalUnit } = system;
    if (system.domain === null || domain === null) return error('domain.none', { node: name });
    if (system.domain !== domain) {
      return error('domain.other', { node: name, domain: system.domain, expected: domain });
    }
    if (organizationalUnit !== unit) {
      const expected = unit ?? '';
      return warning('domain.otherUnit', { node: name, unit: organizationalUnit, expected });
    }
    return info('domain.member', { node: name, domain, unit: organizationalUnit });
  });
}

function serviceLine({ name, cluster, service }: ClusterNode): ValidationLine {
  if (service === 'hung') return error('settings.hung', { node: name });
  if (cluster !== null && service === 'stopped') return warning('settings.stopped', { node: name });
  return info('settings.service', { node: name, service });
}

function dumpLines({ name, system }: ClusterNode): ValidationLine[] {
  const lines: ValidationLine[] = [];
  if (system.pendingReboot) lines.push(warning('dump.reboot', { node: name }));
  if (system.memoryDump === 'none') lines.push(warning('dump.none', { node: name }));
  else lines.push(info('dump.kind', { node: name, memoryDump: system.memoryDump }));
  return lines;
}

/** What differs from the usual value, or one line that all are alike. */
function alike<T extends string | number>(
  { nodes }: ValidationContext,
  valueOf: (node: ClusterNode) => T,
  same: (value: T) => ValidationLine,
  other: (node: ClusterNode, expected: T) => ValidationLine,
): readonly ValidationLine[] {
  const value = usual(nodes, valueOf);
  if (value === null) return [];
  const different = nodes.filter((node) => valueOf(node) !== value);
  return different.length > 0 ? different.map((node) => other(node, value)) : [same(value)];
}

/** Updates that some of the servers have and others lack. */
function updateLines({ nodes }: ValidationContext): readonly ValidationLine[] {
  const all = [...new Set(nodes.flatMap((node) => node.system.updates))].sort();
  const lines = nodes.flatMap(({ name, system }) => {
    const missing = all.filter((update) => !system.updates.includes(update));
    if (missing.length === 0) return [];
    return [warning('updates.missing', { node: name, updates: missing.join(', ') })];
  });
  return lines.length > 0 ? lines : [info('updates.same', { updates: all.length })];
}

function editionLines({ reader, nodes }: ValidationContext): readonly ValidationLine[] {
  const profile = profileOf(reader);
  const lines = nodes
    .filter((node) => !mayCluster(profile, node.edition))
    .map(({ name, edition }) => error('windows.edition', { node: name, edition }));
  return lines.length > 0 ? lines : [info('windows.same', { windows: profile.name })];
}

export const systemConfigurationTests: readonly ValidationTest[] = [
  ofSystem('activeDirectory', 1, domainLines),
  // Never a failure: unsigned drivers are not best practice, but supported (failover-cluster §8.1).
  ofSystem('driversSigned', 1, ({ nodes }) =>
    nodes.map(({ name, system }) =>
      system.unsignedDrivers.length === 0
        ? info('drivers.signed', { node: name })
        : warning('drivers.unsigned', { node: name, drivers: system.unsignedDrivers.join(', ') }),
    ),
  ),
  ofSystem('clusterService', 1, ({ nodes }) => nodes.map(serviceLine)),
  ofSystem('memoryDump', 1, ({ nodes }) => nodes.flatMap(dumpLines)),
  ofSystem('installationOption', 2, (context) =>
    alike(
      context,
      (node) => node.system.installation,
      (installation) => info('install.same', { installation }),
      (node, expected) =>
        error('install.other', {
          node: node.name,
          installation: node.system.installation,
          expected,
        }),
    ),
  ),
  ofSystem('operatingSystem', 1, editionLines),
  ofSystem('requiredServices', 1, ({ nodes }) =>
    nodes.map(({ name, system }) =>
      system.missingRoles.length === 0
        ? info('roles.present', { node: name })
        : error('roles.missing', { node: name, roles: system.missingRoles.join(', ') }),
    ),
  ),
  // Both makers' processors are x64, so that this holds wherever Hyper-V runs; moves are another matter.
  ofSystem('processorArchitecture', 2, ({ nodes }) => {
    const vendors = new Set(nodes.map((node) => node.processor.vendor));
    const same = info('architecture.same', {});
    return vendors.size > 1 ? [same, info('architecture.vendors', {})] : [same];
  }),
  ofSystem('servicePacks', 2, (context) =>
    alike(
      context,
      (node) => node.system.servicePack,
      (servicePack) => info('pack.same', { servicePack }),
      (node, expected) =>
        warning('pack.other', { node: node.name, servicePack: node.system.servicePack, expected }),
    ),
  ),
  ofSystem('softwareUpdates', 2, updateLines),
  // Shared volumes need the same letter everywhere (failover-cluster §6).
  ofSystem('systemDrive', 2, (context) =>
    alike(
      context,
      (node) => node.system.systemDrive,
      (drive) => info('drive.same', { drive }),
      (node, expected) =>
        error('drive.other', { node: node.name, drive: node.system.systemDrive, expected }),
    ),
  ),
];
