import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { VmId } from '../../src-shared/model/tables';
import { useTexts } from '../store/texts';
import { GuestCanvas } from '../guest/guest-canvas';
import { attention } from '../guest/console-keys';

export interface GuestScreenProps {
  readonly vm: VmId;
  readonly captured: boolean;
  readonly onCapture: (captured: boolean) => void;
  readonly onKey: (key: string) => void;
  readonly onFullScreen: () => void;
}

/** Pictures a second of a window somebody looks at. */
const framesPerSecond = 20;

/** Ctrl+Alt with these keys is for the window, not for the guest (hyperv-host §11.2). */
function windowKey(event: KeyboardEvent): 'release' | 'attention' | 'fullScreen' | null {
  if (!event.ctrlKey || !event.altKey) return null;
  switch (event.key) {
    case 'ArrowLeft':
      return 'release';
    case 'End':
    case 'Delete':
      return 'attention';
    case 'Pause':
    case 'Cancel':
      return 'fullScreen';
    default:
      return null;
  }
}

/**
 * The screen with the keyboard and the mouse in front of it. The keyboard goes to the guest after a
 * click or Enter, and back with Ctrl+Alt+Left: nobody is caught by walking past with Tab.
 */
export function GuestScreen(props: GuestScreenProps) {
  const { vm, captured, onCapture, onKey, onFullScreen } = props;
  const { t } = useTexts();
  const element = useRef<HTMLDivElement>(null);
  const pressed = (event: KeyboardEvent) => {
    const own = windowKey(event);
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
      aria-description={t(captured ? 'lens:connection.capturedHint' : 'lens:connection.freeHint')}
      data-captured={captured || undefined}
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
    </div>
  );
}
