import type { DrawInput } from './draw';
import type { Pen } from './pen';
import { fill, roundedBox, write } from './pen';

/** The sign over a picture that stands still: two bars, a disk, a plug. */
function pauseSign(pen: Pen, y: number): void {
  roundedBox(pen, { x: 470, y, width: 26, height: 84 }, 4, '#ffffff');
  roundedBox(pen, { x: 528, y, width: 26, height: 84 }, 4, '#ffffff');
}

function screenSign(pen: Pen, y: number, struck: boolean): void {
  pen.strokeStyle = '#aeb6c2';
  pen.lineWidth = 6;
  pen.beginPath();
  pen.roundRect(448, y, 128, 84, 8);
  pen.moveTo(512, y + 84);
  pen.lineTo(512, y + 108);
  pen.moveTo(476, y + 110);
  pen.lineTo(548, y + 110);
  if (struck) {
    pen.moveTo(440, y + 118);
    pen.lineTo(584, y - 10);
  }
  pen.stroke();
}

function diskSign(pen: Pen, y: number): void {
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 5;
  pen.beginPath();
  pen.roundRect(470, y, 84, 84, 8);
  pen.moveTo(488, y);
  pen.lineTo(488, y + 28);
  pen.lineTo(536, y + 28);
  pen.lineTo(536, y);
  pen.moveTo(486, y + 84);
  pen.lineTo(486, y + 50);
  pen.lineTo(538, y + 50);
  pen.lineTo(538, y + 84);
  pen.stroke();
}

const wideLetters = 60;

function words(pen: Pen, { veil }: DrawInput, y: number): void {
  if (!veil) return;
  write(pen, veil.title, 512, y, { size: 30, colour: '#ffffff', weight: 600, align: 'center' });
  const lines = veil.text.split(' ').reduce<string[]>((built, word) => {
    const last = built.at(-1);
    if (last !== undefined && last.length + word.length < wideLetters) {
      built[built.length - 1] = `${last} ${word}`;
    } else built.push(word);
    return built;
  }, []);
  lines.forEach((line, index) => {
    write(pen, line, 512, y + 40 + index * 30, { size: 21, colour: '#d5dbe4', align: 'center' });
  });
}

/** What the console itself says over, or in place of, a guest's picture. */
export function drawVeil(pen: Pen, input: DrawInput): void {
  const { veil } = input.screen;
  if (veil === 'moving') {
    // The blackout of a move is a moment: the picture stands still and nothing is written over it.
    fill(pen, 'rgba(8, 12, 18, 0.18)');
    return;
  }
  if (veil === 'off' || veil === 'hostOff') {
    fill(pen, '#12151a');
    screenSign(pen, 264, veil === 'hostOff');
    words(pen, input, 452);
    return;
  }
  fill(pen, veil === 'lost' ? 'rgba(10, 12, 16, 0.86)' : 'rgba(8, 12, 18, 0.66)');
  if (veil === 'paused' || veil === 'pausedCritical') pauseSign(pen, 276);
  else if (veil === 'lost') screenSign(pen, 264, true);
  else diskSign(pen, 276);
  words(pen, input, 452);
}
