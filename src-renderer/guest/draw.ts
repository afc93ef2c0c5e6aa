import type { VirtualMachine } from '../../src-shared/model/vm';
import { drawBoot, drawFirmware, drawNoSystem, drawShutDown, drawStopError } from './draw-boot';
import { drawLocked, drawLogon, drawSecurity, drawWelcome } from './draw-logon';
import { drawDesktop } from './draw-desktop';
import { drawTerminal } from './draw-terminal';
import { drawVeil } from './draw-veil';
import type { Pen } from './pen';
import { fill, screenHeight, screenWidth } from './pen';
import type { ConsoleStage, GuestScreen } from './screen';
import type { GuestClock } from './system';

/** Words that are the console's own, over a guest's picture. */
export interface VeilWords {
  readonly title: string;
  readonly text: string;
}

/** Everything a picture is made from. */
export interface DrawInput {
  readonly screen: GuestScreen;
  readonly vm: VirtualMachine;
  /** The processor its firmware names. */
  readonly processor: string;
  /** The guest's own time in milliseconds; it stands still with the guest. */
  readonly at: number;
  readonly clock: GuestClock;
  /** Its load in permille of its own processors, oldest first; and now. */
  readonly loads: readonly number[];
  readonly load: number;
  /** The same number for the same machine everywhere. */
  readonly trait: number;
  readonly uptimeMinutes: number;
  /** Letters somebody typed at the logon. */
  readonly typed: number;
  readonly veil: VeilWords | null;
}

function drawStage(pen: Pen, input: DrawInput, stage: ConsoleStage): void {
  if (input.screen.look === 'linux') {
    drawTerminal(pen, input, stage);
    return;
  }
  switch (stage) {
    case 'locked':
      drawLocked(pen, input);
      return;
    case 'logon':
      drawLogon(pen, input);
      return;
    case 'welcome':
      drawWelcome(pen, input);
      return;
    case 'security':
      drawSecurity(pen, input);
      return;
    default:
      drawDesktop(pen, input);
  }
}

function drawScene(pen: Pen, input: DrawInput): void {
  const { scene } = input.screen;
  switch (scene.type) {
    case 'black':
      fill(pen, '#000000');
      return;
    case 'firmware':
      drawFirmware(pen, input, scene.share);
      return;
    case 'noSystem':
      drawNoSystem(pen, input);
      return;
    case 'boot':
      drawBoot(pen, input, scene.share);
      return;
    case 'shutDown':
      drawShutDown(pen, input);
      return;
    case 'stopError':
      drawStopError(pen, input, scene.code);
      return;
    default:
      drawStage(pen, input, scene.stage);
  }
}

/**
 * Draws the screen of a guest onto a canvas of any size. The picture is a pure function of its input:
 * what moves in it moves with simulated time.
 */
export function drawGuest(canvas: HTMLCanvasElement, input: DrawInput): void {
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) return;
  pen.setTransform(canvas.width / screenWidth, 0, 0, canvas.height / screenHeight, 0, 0);
  drawScene(pen, input);
  if (input.screen.veil !== 'none') drawVeil(pen, input);
}
