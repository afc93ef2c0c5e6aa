import type { Processor, ProcessorFeature } from '../../../src-shared/model/node';

const common: readonly ProcessorFeature[] = ['sse', 'sse2', 'sse3', 'cmpxchg16b', 'lahfSahf'];
const core: readonly ProcessorFeature[] = [...common, 'ssse3'];
const penryn: readonly ProcessorFeature[] = [...core, 'sse4.1'];
const nehalem: readonly ProcessorFeature[] = [...penryn, 'sse4.2', 'popcnt'];
const sandyBridge: readonly ProcessorFeature[] = [...nehalem, 'xsave', 'avx'];
const ivyBridge: readonly ProcessorFeature[] = [...sandyBridge, 'xsaveopt'];
const k8: readonly ProcessorFeature[] = [...common, '3dnow', 'mmxExt', 'altMovCr8'];
const k10: readonly ProcessorFeature[] = [...k8, 'sse4a', 'popcnt', 'lzcnt', 'misalignSse'];
const bulldozer: readonly ProcessorFeature[] = [
  ...k10.filter((feature) => feature !== '3dnow'),
  'ssse3',
  'sse4.1',
  'sse4.2',
  'xsave',
  'avx',
];

const intel = (name: string, features: readonly ProcessorFeature[]): Processor => ({
  vendor: 'intel',
  name: `Intel Xeon ${name}`,
  features,
});
const amd = (name: string, features: readonly ProcessorFeature[]): Processor => ({
  vendor: 'amd',
  name: `AMD Opteron ${name}`,
  features,
});

/**
 * Server processors a lab file may name. Their features are those processor compatibility knows
 * (hyperv-host §3.2), by generation, from memory: a lab that needs others writes them out.
 */
export const processorModels: Readonly<Record<string, Processor>> = {
  'xeon-5160': intel('5160', core),
  'xeon-x5460': intel('X5460', penryn),
  'xeon-x5570': intel('X5570', nehalem),
  'xeon-x5650': intel('X5650', nehalem),
  'xeon-e5-2650': intel('E5-2650', sandyBridge),
  'xeon-e5-2650v2': intel('E5-2650 v2', ivyBridge),
  'opteron-2218': amd('2218', k8),
  'opteron-2384': amd('2384', k10),
  'opteron-6174': amd('6174', k10),
  'opteron-6276': amd('6276', bulldozer),
};
