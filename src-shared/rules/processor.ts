import type { Processor, ProcessorFeature, ProcessorVendor } from '../model/node';
import type { Enlightenment, VirtualMachine } from '../model/vm';
import type { ProcessorFigures } from '../profiles/sections/processor';

/** What the hypervisor takes of the processor time of a busy host, in permille (hyperv-host §3.3). */
export function hypervisorPermille(
  figures: ProcessorFigures,
  { slat }: { readonly slat: boolean },
): number {
  const { hypervisorSharePermille, hypervisorShareWithoutSlatPermille } = figures;
  return (slat ? hypervisorSharePermille : hypervisorShareWithoutSlatPermille).value;
}

/** How many more intercepts a guest needs than an enlightened one (hyperv-host §7). */
export function interceptFactor(figures: ProcessorFigures, enlightenment: Enlightenment): number {
  if (enlightenment === 'enlightened') return 1;
  const { unawareInterceptFactor, xenInterceptFactor } = figures;
  return (enlightenment === 'unaware' ? unawareInterceptFactor : xenInterceptFactor).value;
}

/** Systems from before processors said much of themselves; a lab names its systems freely. */
export function isOldSystem(system: string): boolean {
  return /\bwindows nt\b/i.test(system);
}

/** Whether a guest of this system stops while it starts, because its processor is not limited (hyperv-host §3.2). */
export function isOverstrained(
  figures: ProcessorFigures,
  system: string,
  { limitProcessorFunctionality }: Pick<VirtualMachine, 'limitProcessorFunctionality'>,
): boolean {
  return figures.oldSystemsNeedLimit.value && !limitProcessorFunctionality && isOldSystem(system);
}

/** Hidden from a guest with processor compatibility on both vendors (hyperv-host §3.2). */
const hiddenEverywhere: readonly ProcessorFeature[] = [
  'ssse3',
  'sse4.1',
  'sse4.2',
  'sse4a',
  'sse5',
  'popcnt',
  'lzcnt',
  'misalignSse',
  '3dnow',
  'xsave',
  'xsaveopt',
  'avx',
];
const hiddenOnIntel: readonly ProcessorFeature[] = ['altMovCr8', 'mmxExt'];

/** What a guest sees of a processor when it starts. */
export function visibleFeatures(
  processor: Processor,
  compatibility: boolean,
): readonly ProcessorFeature[] {
  if (!compatibility) return processor.features;
  const hidden =
    processor.vendor === 'intel' ? [...hiddenEverywhere, ...hiddenOnIntel] : hiddenEverywhere;
  return processor.features.filter((feature) => !hidden.includes(feature));
}

/** Features a running guest saw that a processor lacks; a migration needs none (hyperv-host §3.2). */
export function missingFeatures(
  seen: { readonly vendor: ProcessorVendor; readonly features: readonly ProcessorFeature[] },
  processor: Processor,
): readonly ProcessorFeature[] {
  return seen.features.filter((feature) => !processor.features.includes(feature));
}
