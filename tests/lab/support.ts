import type { Fault } from '../../src-shared/faults';
import { LabFolder } from '../../src-main/host/lab-files';
import type { LabDefinition } from '../../src-main/lab/definition';
import { parseLabFile } from '../../src-main/lab/parse';

export const folder = new LabFolder(new URL('../../assets/labs', import.meta.url).pathname);

export function findTopology(name: string): string | null {
  const found = folder.read(name);
  return found.ok ? found.value.text : null;
}

/** A good file of eight lines with a cluster of two nodes; `more` begins in line 9. */
export function file(more = ''): string {
  return `hyperlab: 1
id: mine
title: { en: Mine, de: Meins }
profile: 2008r2sp1
cluster: { name: CL-A, nodes: [HV01, HV02] }
nodes:
  - { name: HV01, memory: 16GiB }
  - { name: HV02, memory: 16GiB }
${more}`;
}

/** One machine, in line 10 of a file that begins like the one above. */
export const vm = (rest: string) => `vms:\n  - { name: A, node: HV01, memory: 1GiB${rest} }\n`;

/** Why a text is refused. */
export function faultOf(text: string): Fault {
  const lab = parseLabFile('mine.yaml', text, { findTopology });
  if (lab.ok) throw new Error('the file is good');
  return lab.fault;
}

/** A text that must be good. */
export function goodLab(text: string): LabDefinition {
  const lab = parseLabFile('mine.yaml', text, { findTopology });
  if (!lab.ok) throw new Error(JSON.stringify(lab.fault));
  return lab.value;
}

/** A shipped lab. */
export function shipped(name: string): LabDefinition {
  const lab = folder.define(name);
  if (!lab.ok) throw new Error(JSON.stringify(lab.fault));
  return lab.value;
}
