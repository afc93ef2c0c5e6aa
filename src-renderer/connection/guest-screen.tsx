import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { VmId } from '../../src-shared/model/tables';
import { useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import { GuestCanvas } from '../guest/guest-canvas';
import { attention } from '../guest/console-keys';
import { CapturedMouse } from './captured-mouse';
import { goesToGuest, windowKeyOf } from './window-keys';

export interface GuestScreenProps {
  readonly vm: VmId;
  readonly captured: boolean;
  /** Whether the guest takes the mouse with the keyboard: it has no integration services at work. */
  readonly takesMouse: boolean;
  readonly onCapture: (captured: boolean) => void;
  readonly onKey: (key: string) => void;
  readonly onFullScreen: () => void;
}

/** Pictures a second of a window somebody looks at. */
const framesPerSecond = 20;

/**
 * The screen with the keyboard and the mouse in front of it. The keyboard goes to the guest after a
 * click or Enter, and back with the release key of Hyper-V Settings: nobody is caught by walking past with Tab.
 */
export function GuestScreen(props: GuestScreenProps) {
  const { vm, captured, takesMouse, onCapture, onKey, onFullScreen } = props;
  const { t } = useTexts();
  const { keyboard, releaseKey } = useUi((state) => state.settings);
  const element = useRef<HTMLDivElement>(null);
  const taken = captured && takesMouse;
  const pressed = (event: KeyboardEvent) => {
    const own = windowKeyOf(event, releaseKey);
    if (own !== null) {
      event.preventDefault();
      event.stopPropagation();
      if (own === 'release') onCapture(false);
      else if (own === 'attention') onKey(attention);
      else onFullScreen();
      return;
    }
    if (!captured) {
      if (event.key !== 'Enter') return;
      onCapture(true);
    } else {
      if (!goesToGuest(event, keyboard, document.fullscreenElement !== null)) return;
      onKey(event.key);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={element}
      className="guest-screen"
      role="application"
      tabIndex={0}
      aria-label={t('lens:connection.screen')}
      aria-description={
        captured
          ? t('lens:connection.capturedHint', { keys: t(`hyperVSettings:release.${releaseKey}`) })
          : t('lens:connection.freeHint')
      }
      data-captured={captured || undefined}
      data-mouse={taken ? 'captured' : undefined}
      onKeyDown={pressed}
      onKeyUp={(event) => {
        if (captured) event.preventDefault();
      }}
      onClick={() => {
        element.current?.focus();
        onCapture(true);
      }}
      onBlur={() => onCapture(false)}
    >
      <GuestCanvas vm={vm} framesPerSecond={framesPerSecond} keepsLoad />
      {taken ? <CapturedMouse screen={element} onCapture={onCapture} /> : null}
    </div>
  );
}
