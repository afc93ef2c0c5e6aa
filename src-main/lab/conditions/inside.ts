import type { CommandName } from '../../../src-shared/commands/index';
import { eventCatalogue } from '../../../src-shared/event-catalogue';
import type { EventName } from '../../../src-shared/events';
import type { VolumeId } from '../../../src-shared/model/disks';
import type {
  ArrayId,
  ClusterId,
  DiskId,
  GroupId,
  NetworkId,
  NodeId,
  VmId,
} from '../../../src-shared/model/tables';
import type { Lookup } from '../lookup';
import type { Path } from '../source';
import { knownOrRefuse } from '../names';

/** What a test may refer to inside the section it stands in. */
export interface SectionNames {
  readonly questions?: readonly { readonly id: string; readonly answer: string }[] | undefined;
  readonly prediction?: { readonly answer: string } | undefined;
  readonly calls?: readonly { readonly id: string }[] | undefined;
  readonly statements?: readonly { readonly id: string }[] | undefined;
}

/** Looks up the names inside one test. */
export class Inside {
  constructor(
    readonly lookup: Lookup,
    readonly section: SectionNames,
    readonly path: Path,
  ) {}

  at(...rest: Path): Path {
    return [...this.path, ...rest];
  }

  vms(names: readonly string[]): VmId[] {
    return names.map((name, index) => this.lookup.vm(name, this.at('vms', index)));
  }

  nodes(names: readonly string[]): NodeId[] {
    return names.map((name, index) => this.lookup.node(name, this.at('nodes', index)));
  }

  groups(names: readonly string[]): GroupId[] {
    return names.map((name, index) => this.lookup.group(name, this.at('groups', index)));
  }

  disks(key: 'disks' | 'volumes', names: readonly string[]): DiskId[] {
    return names.map((name, index) => this.lookup.disk(name, this.at(key, index)));
  }

  volumes(names: readonly string[]): VolumeId[] {
    return names.map((name, index) => this.lookup.volume(name, this.at('volumes', index)));
  }

  networks(names: readonly string[]): NetworkId[] {
    return names.map((name, index) => this.lookup.network(name, this.at('networks', index)));
  }

  arrays(names: readonly string[]): ArrayId[] {
    return names.map((name, index) => this.lookup.array(name, this.at('arrays', index)));
  }

  clusters(names: readonly string[]): ClusterId[] {
    return names.map((name, index) => this.lookup.cluster(name, this.at('clusters', index)));
  }

  commands(names: readonly string[]): CommandName[] {
    return names.map((name, index) => this.lookup.command(name, this.at('commands', index)));
  }

  node(name: string): NodeId {
    return this.lookup.node(name, this.at('node'));
  }

  cluster(name: string): ClusterId {
    return this.lookup.cluster(name, this.at('cluster'));
  }

  event(name: string): EventName {
    return eventOf(this.lookup, name, this.at('event'));
  }
}

export function eventOf({ source }: Lookup, name: string, path: Path): EventName {
  knownOrRefuse(source, path, 'event', name, Object.keys(eventCatalogue));
  return name as EventName;
}
