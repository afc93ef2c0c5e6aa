import type { Texts } from '../../src-shared/text/index';
import type { VeilWords } from './draw';
import type { GuestScreen, ScreenSources } from './screen';

/** What the console says over a guest's picture; null where the picture is all. */
export function veilWords(
  texts: Texts,
  { vm, host }: ScreenSources,
  { veil }: GuestScreen,
): VeilWords | null {
  if (veil === 'none' || veil === 'moving') return null;
  const fields = { name: vm.name, node: host?.name ?? '' };
  return {
    title: texts.t(`lens:veil.${veil}`, fields),
    text: texts.t(`lens:veil.${veil}Text`, fields),
  };
}

/** *Screen of SQL01: logon*: what a screen reader is told of the picture. */
export function screenWords(texts: Texts, { vm }: ScreenSources, screen: GuestScreen): string {
  const { veil, scene } = screen;
  const key =
    veil !== 'none' && veil !== 'moving'
      ? (`lens:screen.${veil}` as const)
      : scene.type === 'console'
        ? (`lens:screen.${scene.stage}` as const)
        : (`lens:screen.${scene.type}` as const);
  return texts.t('lens:screen.of', { name: vm.name, what: texts.t(key) });
}
