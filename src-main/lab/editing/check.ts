import { eventCatalogue } from '../../../src-shared/event-catalogue';
import type { LabCheck, LabDocument, LabProblem } from '../../../src-shared/lab-editing/form';
import { reportCatalogue } from '../../../src-shared/report-kinds';
import type { KnownNames } from '../../../src-shared/lab-editing/form';
import { vhdNames } from '../../sim/inventory/disk-records';
import type { WorldPlan } from '../../sim/inventory/plan';
import type { ParseOptions } from '../parse';
import { planOf, problemsOf } from '../parse';
import { commonGroups } from '../lookup';
import { valueSource } from '../source';
import { labForm } from './lab-form';

type Options = Pick<ParseOptions, 'findTopology'>;

/** What a document lacks to be played, and what there is in it to be named. */
export function checkDocument(
  fileName: string,
  document: LabDocument,
  options: Options = {},
): LabCheck {
  const problems = problemsOf(valueSource(fileName, document), options);
  return {
    problems: problems.map(({ path, fault }): LabProblem => ({ path: path.map(part), fault })),
    names: { ...namesOf(topologyOf(fileName, document, options)), ...always() },
  };
}

const part = (key: PropertyKey) => (typeof key === 'number' ? key : String(key));

/** What describes the topology and nothing of what happens in it. */
const ofTopology = [
  'profile',
  'topology',
  'cluster',
  'clusters',
  'nodes',
  'vms',
  'generate',
  'storage',
  'values',
] as const;

/** The topology even while the rest of the file is being written; the base alone where its own part is wrong. */
function topologyOf(fileName: string, document: LabDocument, options: Options): WorldPlan | null {
  const only = (keys: readonly string[]) => {
    const kept = keys.flatMap((key) => (key in document ? [[key, document[key]] as const] : []));
    const title = { en: '–', de: '–' };
    return valueSource(fileName, { hyperlab: 1, id: 'x', title, ...Object.fromEntries(kept) });
  };
  return planOf(only(ofTopology), options) ?? planOf(only(['topology']), options);
}

function namesOf(plan: WorldPlan | null): KnownNames {
  if (!plan) return {};
  const node = plan.hosts.map((host) => host.name);
  const disk = plan.disks.flatMap(({ name, folder }) =>
    folder === null ? [name] : [name, folder],
  );
  const clustered = plan.vms.filter((vm) => vm.highlyAvailable).map((vm) => vm.name);
  return {
    node,
    vm: plan.vms.map((vm) => vm.name),
    group: [...clustered, ...commonGroups],
    cluster: plan.clusters.map((cluster) => cluster.name),
    network: once(plan.clusters.flatMap(({ networks }) => networks.map(({ name }) => name))),
    disk: once(disk),
    volume: once([...disk, ...node]),
    array: plan.arrays.map((array) => array.name),
    controller: once(plan.arrays.flatMap((array) => array.controllers)),
    vhd: plan.vms.flatMap(vhdNames).map(([file]) => file),
  };
}

const once = (names: readonly string[]) => [...new Set(names)];

function always(): KnownNames {
  return {
    event: Object.keys(eventCatalogue),
    command: Object.keys(labForm().commands),
    report: Object.values(reportCatalogue).flatMap(({ number }) => number ?? []),
  };
}
