import type { DrawInput } from './draw';
import { bootMessages, firmwareMessages, noSystemMessages, panicMessages } from './messages';
import type { Pen } from './pen';
import { fill, mono, roundedBox, screenHeight, spinner, write, writeLines } from './pen';
import { stopNames } from './screen';

const textMode = { x: 26, y: 42, size: 19, colour: '#c9cdd2' };

/** A block that blinks at the end of a text, with the guest's own time. */
function cursor(pen: Pen, line: number, at: number): void {
  if (Math.floor(at / 500) % 2 === 1) return;
  const y = textMode.y + line * textMode.size * 1.35;
  pen.fillStyle = textMode.colour;
  pen.fillRect(textMode.x, y - 4, 11, 4);
}

export function drawFirmware(pen: Pen, input: DrawInput, share: number): void {
  fill(pen, '#000000');
  const lines = firmwareMessages(input.vm, input.processor, share);
  writeLines(pen, lines, textMode);
  cursor(pen, lines.length, input.at);
  write(pen, 'F2 Setup    F12 Network boot', textMode.x, screenHeight - 26, {
    ...textMode,
    size: 17,
    font: mono,
  });
}

export function drawNoSystem(pen: Pen, input: DrawInput): void {
  fill(pen, '#000000');
  const lines = noSystemMessages(input.vm);
  writeLines(pen, lines, textMode);
  cursor(pen, lines.length, input.at);
}

export function drawBoot(pen: Pen, input: DrawInput, share: number): void {
  switch (input.screen.look) {
    case 'linux':
      drawKernelMessages(pen, input, share);
      return;
    case 'classic':
      drawClassicBoot(pen, input.at);
      return;
    case 'glass':
      drawGlassBoot(pen, share, input.at);
      return;
    default:
      drawRingBoot(pen, share, input.at);
  }
}

const shownLines = 27;

function drawKernelMessages(pen: Pen, input: DrawInput, share: number): void {
  fill(pen, '#000000');
  const all = bootMessages(input.vm);
  const count = Math.max(1, Math.floor(all.length * share));
  const lines = all.slice(Math.max(0, count - shownLines), count);
  lines.forEach((line, index) => {
    const y = textMode.y + index * 26;
    const done = /^\[ {2}OK {2}\]/.test(line);
    if (!done) {
      write(pen, line, textMode.x, y, { ...textMode, font: mono, size: 17 });
      return;
    }
    write(pen, '[', textMode.x, y, { ...textMode, font: mono, size: 17 });
    write(pen, '  OK  ', textMode.x + 10, y, {
      ...textMode,
      font: mono,
      size: 17,
      colour: '#58d68d',
    });
    write(pen, line.slice(7), textMode.x + 72, y, { ...textMode, font: mono, size: 17 });
  });
  cursor(pen, (lines.length * 26) / (textMode.size * 1.35), input.at);
}

function drawClassicBoot(pen: Pen, at: number): void {
  fill(pen, '#000000');
  write(pen, 'Windows Server', 512, 350, {
    size: 46,
    colour: '#f3f4f6',
    weight: 600,
    align: 'center',
  });
  pen.strokeStyle = '#9aa4b2';
  pen.lineWidth = 2;
  pen.beginPath();
  pen.roundRect(402, 470, 220, 22, 8);
  pen.stroke();
  pen.save();
  pen.clip();
  const from = 402 + ((at / 9) % 300) - 70;
  for (let block = 0; block < 3; block += 1) {
    roundedBox(pen, { x: from + block * 18, y: 474, width: 14, height: 14 }, 2, '#4f8fe8');
  }
  pen.restore();
}

const orbs = ['#ff8d6b', '#9be36b', '#6bb8ff', '#ffd76b'];

/** Four lights that gather and glow. */
function drawGlassBoot(pen: Pen, share: number, at: number): void {
  fill(pen, '#000000');
  pen.save();
  pen.globalCompositeOperation = 'lighter';
  const gathered = Math.min(1, share * 2.2);
  orbs.forEach((colour, index) => {
    const angle = at / 900 + (index * Math.PI) / 2;
    const distance = 20 + (1 - gathered) * 96 + Math.sin(at / 420 + index) * 5;
    const x = 512 + Math.cos(angle) * distance;
    const y = 330 + Math.sin(angle) * distance * 0.92;
    const glow = pen.createRadialGradient(x, y, 2, x, y, 58);
    glow.addColorStop(0, colour);
    glow.addColorStop(0.28, `${colour}88`);
    glow.addColorStop(1, `${colour}00`);
    pen.fillStyle = glow;
    pen.fillRect(x - 60, y - 60, 120, 120);
  });
  pen.restore();
  write(pen, 'Starting Windows', 512, 540, { size: 27, colour: '#e8ebef', align: 'center' });
  write(pen, 'Windows Server 2008 R2', 512, 730, { size: 17, colour: '#7f8894', align: 'center' });
}

function drawRingBoot(pen: Pen, share: number, at: number): void {
  fill(pen, '#000000');
  for (const [x, y] of [
    [462, 250],
    [516, 250],
    [462, 304],
    [516, 304],
  ] as const) {
    roundedBox(pen, { x, y, width: 48, height: 48 }, 6, '#2d8ceb');
  }
  spinner(pen, 512, 500, 34, at, '#ffffff');
  if (share < 0.35) return;
  const late = share > 0.8;
  const percent = Math.min(100, Math.floor(((share - 0.35) / 0.45) * 100));
  const line = late ? 'Getting ready' : `Getting devices ready ${String(percent)}%`;
  write(pen, line, 512, 610, { size: 24, colour: '#ffffff', align: 'center' });
}

export function drawShutDown(pen: Pen, input: DrawInput): void {
  if (input.screen.look === 'linux') {
    fill(pen, '#000000');
    const lines = [
      '[  OK  ] Stopped target Graphical Interface.',
      '[  OK  ] Reached target Shutdown.',
    ];
    writeLines(
      pen,
      [...lines, '[  OK  ] Reached target Power-Off.', 'reboot: Power down'],
      textMode,
    );
    return;
  }
  fill(pen, input.screen.look === 'dark' ? '#0b1f3a' : '#14466f');
  spinner(pen, 512, 360, 30, input.at, '#ffffff');
  write(pen, 'Shutting down', 512, 460, { size: 30, colour: '#ffffff', align: 'center' });
}

/** The screen of a kernel that gave up. */
export function drawStopError(pen: Pen, input: DrawInput, code: number): void {
  const { look } = input.screen;
  if (look === 'linux') {
    fill(pen, '#000000');
    writeLines(pen, panicMessages(input.vm), { ...textMode, size: 17 });
    return;
  }
  const name = stopNames[code] ?? 'UNEXPECTED_KERNEL_ERROR';
  if (look === 'classic' || look === 'glass') drawStopText(pen, input, code, name);
  else drawStopFace(pen, input, name);
}

const digits = (value: number, width: number) =>
  value.toString(16).toUpperCase().padStart(width, '0');

function drawStopText(pen: Pen, input: DrawInput, code: number, name: string): void {
  fill(pen, '#0000a8');
  const address = digits(0x80400000 + (input.trait % 0xffff) * 16, 16);
  const lines = [
    'The system met an error that it cannot recover from, and was stopped',
    'so that no data is damaged.',
    '',
    name,
    '',
    'If this screen is new to you, start the computer again. If it comes',
    'back, look at what was changed last: disks, drivers, updates, and the',
    'paths to the storage this computer lives on.',
    '',
    'Technical information:',
    '',
    `*** STOP: 0x${digits(code, 8)} (0x${address}, 0xFFFFFFFFC000000E,`,
    `    0x000000000${digits(input.trait % 0xfffff, 7)}, 0xFFFFF8A000F53000)`,
    '',
    '',
    'Collecting data for the memory dump ...',
    'Writing the memory dump to disk:  100',
    'The memory dump is complete.',
  ];
  writeLines(pen, lines, { x: 30, y: 84, size: 20, colour: '#f4f6ff' });
}

function drawStopFace(pen: Pen, input: DrawInput, name: string): void {
  fill(pen, '#0b69c7');
  write(pen, ':(', 112, 268, { size: 150, colour: '#ffffff', weight: 300 });
  write(pen, 'This computer ran into a problem and was stopped.', 112, 376, {
    size: 31,
    colour: '#ffffff',
  });
  write(pen, 'What it knew of the error has been written to its disk.', 112, 418, {
    size: 31,
    colour: '#ffffff',
  });
  write(pen, '100% complete', 112, 488, { size: 31, colour: '#ffffff' });
  drawPattern(pen, 112, 540, input.trait);
  write(pen, 'Stop code', 272, 580, { size: 20, colour: '#dcecfb' });
  write(pen, name, 272, 610, { size: 22, colour: '#ffffff', weight: 600 });
}

/** A square pattern as a phone would read it; it means nothing. */
function drawPattern(pen: Pen, x: number, y: number, trait: number): void {
  roundedBox(pen, { x, y, width: 132, height: 132 }, 0, '#ffffff');
  pen.fillStyle = '#0b69c7';
  let seed = trait + 7;
  for (let cell = 0; cell < 19 * 19; cell += 1) {
    seed = (seed * 16_807) % 2_147_483_647;
    const column = cell % 19;
    const row = Math.floor(cell / 19);
    const corner = (column < 6 || column > 12) && (row < 6 || (row > 12 && column < 6));
    if (!corner && seed % 2 === 0) pen.fillRect(x + 9 + column * 6, y + 9 + row * 6, 6, 6);
  }
  for (const [left, top] of [
    [9, 9],
    [93, 9],
    [9, 93],
  ] as const) {
    pen.fillRect(x + left, y + top, 30, 30);
    pen.clearRect(x + left + 5, y + top + 5, 20, 20);
    roundedBox(pen, { x: x + left + 5, y: y + top + 5, width: 20, height: 20 }, 0, '#ffffff');
    pen.fillStyle = '#0b69c7';
    pen.fillRect(x + left + 10, y + top + 10, 10, 10);
  }
}
