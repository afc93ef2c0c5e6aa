import type { DrawInput } from './draw';
import type { Pen } from './pen';
import { fill, ribbons, roundedBox, spinner, write } from './pen';
import type { GuestLook } from './system';

const grounds: Readonly<Record<Exclude<GuestLook, 'linux'>, readonly [string, string, string]>> = {
  classic: ['#0a246a', '#2b57a8', '#6f93d6'],
  glass: ['#0b2a4a', '#12588b', '#0d3a63'],
  flat: ['#0c2d57', '#15538f', '#0a3f72'],
  dark: ['#08162b', '#123a66', '#0a1d38'],
};

export function ground(pen: Pen, { screen, at }: DrawInput): void {
  const look = screen.look === 'linux' ? 'dark' : screen.look;
  ribbons(pen, grounds[look], at / 9000);
}

const isLarge = (look: GuestLook) => look === 'flat' || look === 'dark';

/** Nobody is logged on: how to begin, and what time it is. */
export function drawLocked(pen: Pen, input: DrawInput): void {
  ground(pen, input);
  const { clock, screen, vm } = input;
  if (isLarge(screen.look)) {
    write(pen, clock.time, 66, 560, { size: 130, colour: '#ffffff', weight: 300 });
    write(pen, clock.date, 74, 622, { size: 40, colour: '#ffffff', weight: 300 });
    write(pen, 'Press Ctrl+Alt+Delete to unlock', 74, 686, { size: 24, colour: '#e4eefb' });
    write(pen, vm.name, 958, 716, { size: 21, colour: '#cfe0f5', align: 'right' });
    return;
  }
  roundedBox(pen, { x: 252, y: 312, width: 520, height: 104 }, 8, 'rgba(6, 22, 44, 0.42)');
  write(pen, 'Press CTRL + ALT + DELETE to log on', 512, 372, {
    size: 25,
    colour: '#ffffff',
    align: 'center',
  });
  footer(pen, input);
}

/** The name of the system below, the clock beside it. */
function footer(pen: Pen, { clock, vm }: DrawInput): void {
  write(pen, vm.guestSystem, 512, 706, {
    size: 24,
    colour: '#dbe8f7',
    weight: 600,
    align: 'center',
  });
  write(pen, vm.name, 46, 722, { size: 18, colour: '#cfe0f5' });
  write(pen, clock.time, 978, 706, { size: 30, colour: '#ffffff', align: 'right' });
  write(pen, clock.date, 978, 732, { size: 16, colour: '#cfe0f5', align: 'right' });
}

function portrait(pen: Pen, y: number): void {
  roundedBox(pen, { x: 437, y, width: 150, height: 150 }, 12, 'rgba(255, 255, 255, 0.28)');
  const inner = pen.createLinearGradient(0, y, 0, y + 150);
  inner.addColorStop(0, '#9fc6ee');
  inner.addColorStop(1, '#3f78b5');
  roundedBox(pen, { x: 445, y: y + 8, width: 134, height: 134 }, 8, inner);
  pen.save();
  pen.beginPath();
  pen.roundRect(445, y + 8, 134, 134, 8);
  pen.clip();
  pen.fillStyle = 'rgba(255, 255, 255, 0.92)';
  pen.beginPath();
  pen.arc(512, y + 60, 28, 0, Math.PI * 2);
  pen.fill();
  pen.beginPath();
  pen.ellipse(512, y + 142, 50, 46, 0, 0, Math.PI * 2);
  pen.fill();
  pen.restore();
}

const mostDots = 18;

export function drawLogon(pen: Pen, input: DrawInput): void {
  ground(pen, input);
  portrait(pen, 192);
  write(pen, 'Administrator', 512, 398, { size: 32, colour: '#ffffff', align: 'center' });
  roundedBox(pen, { x: 372, y: 424, width: 250, height: 38 }, 3, '#ffffff');
  const dots = Math.min(mostDots, input.typed);
  pen.fillStyle = '#1b1f26';
  for (let dot = 0; dot < dots; dot += 1) {
    pen.beginPath();
    pen.arc(390 + dot * 13, 443, 4, 0, Math.PI * 2);
    pen.fill();
  }
  if (dots === 0) write(pen, 'Password', 384, 450, { size: 19, colour: '#6b7380' });
  else if (Math.floor(input.at / 500) % 2 === 0) pen.fillRect(388 + dots * 13, 432, 2, 22);
  roundedBox(pen, { x: 630, y: 424, width: 38, height: 38 }, 19, '#1f6fbf');
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 3;
  pen.beginPath();
  pen.moveTo(641, 443);
  pen.lineTo(657, 443);
  pen.moveTo(650, 436);
  pen.lineTo(657, 443);
  pen.lineTo(650, 450);
  pen.stroke();
  write(pen, 'Press Enter to log on', 512, 506, { size: 17, colour: '#cfe0f5', align: 'center' });
  footer(pen, input);
}

export function drawWelcome(pen: Pen, input: DrawInput): void {
  ground(pen, input);
  portrait(pen, 192);
  write(pen, 'Welcome', 546, 432, { size: 34, colour: '#ffffff', align: 'center' });
  spinner(pen, 448, 421, 17, input.at, '#ffffff');
  footer(pen, input);
}

/** What Ctrl+Alt+Del shows while somebody is logged on; the letter runs the entry. */
export const securityEntries = [
  { key: 'l', text: 'Lock this computer' },
  { key: 'o', text: 'Log off' },
  { key: 't', text: 'Start Task Manager' },
] as const;

export function drawSecurity(pen: Pen, input: DrawInput): void {
  ground(pen, input);
  fill(pen, 'rgba(4, 18, 38, 0.28)');
  securityEntries.forEach(({ key, text }, index) => {
    const y = 268 + index * 62;
    roundedBox(pen, { x: 392, y: y - 20, width: 26, height: 26 }, 13, 'rgba(255, 255, 255, 0.22)');
    write(pen, key.toUpperCase(), 405, y, {
      size: 17,
      colour: '#ffffff',
      weight: 600,
      align: 'center',
    });
    write(pen, text, 434, y, { size: 25, colour: '#ffffff' });
  });
  roundedBox(pen, { x: 432, y: 496, width: 160, height: 44 }, 4, 'rgba(255, 255, 255, 0.16)');
  write(pen, 'Cancel', 512, 525, { size: 21, colour: '#ffffff', align: 'center' });
  write(pen, 'Esc', 512, 566, { size: 15, colour: '#cfe0f5', align: 'center' });
  footer(pen, input);
}
