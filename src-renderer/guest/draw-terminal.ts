import type { DrawInput } from './draw';
import { shellLines } from './messages';
import type { Pen } from './pen';
import { fill, mono, write, writeLines } from './pen';
import type { ConsoleStage } from './screen';

const look = { x: 26, y: 42, size: 18, colour: '#d5d8dc' };
const lineHeight = look.size * 1.35;

function drawCursor(pen: Pen, line: number, letters: number, at: number): void {
  if (Math.floor(at / 500) % 2 === 1) return;
  pen.font = `${String(look.size)}px ${mono}`;
  const width = pen.measureText('m').width;
  pen.fillStyle = look.colour;
  pen.fillRect(look.x + letters * width, look.y + line * lineHeight - 14, width, 18);
}

/** Bars of load as a terminal draws them, one for each processor. */
function drawMeters(pen: Pen, input: DrawInput, from: number): void {
  const processors = Math.min(4, input.vm.virtualProcessors);
  for (let index = 0; index < processors; index += 1) {
    const share = Math.min(1, (input.load / 1000) * (0.75 + ((input.trait >> index) % 5) * 0.12));
    const bars = Math.round(share * 36);
    const line = `${String(index + 1).padStart(3)} [${'|'.repeat(bars).padEnd(36)}${(share * 100).toFixed(1).padStart(6)}%]`;
    write(pen, line, look.x, look.y + (from + index) * lineHeight, {
      ...look,
      font: mono,
      colour: '#7ddc8a',
    });
  }
}

/** The text console of a Linux guest: a login, or a shell that somebody left open. */
export function drawTerminal(pen: Pen, input: DrawInput, stage: ConsoleStage): void {
  fill(pen, '#000000');
  const lines = shellLines(input.vm, input.load, input.uptimeMinutes);
  if (stage === 'locked' || stage === 'logon' || stage === 'security') {
    const login = lines[2]?.replace(' root', ' ') ?? '';
    const shown =
      stage === 'logon'
        ? [lines[0] ?? '', '', lines[2] ?? '', 'Password: ']
        : [lines[0] ?? '', '', login];
    writeLines(pen, shown, look);
    drawCursor(pen, shown.length - 1, (shown.at(-1) ?? '').length, input.at);
    write(pen, `${input.clock.date}  ${input.clock.time}`, 998, 742, {
      ...look,
      font: mono,
      size: 16,
      align: 'right',
    });
    return;
  }
  writeLines(pen, lines, look);
  if (stage === 'welcome') return;
  drawMeters(pen, input, lines.length + 1);
  drawCursor(pen, lines.length - 1, (lines.at(-1) ?? '').length, input.at);
}
