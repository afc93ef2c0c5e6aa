import type { DrawInput } from './draw';
import { ground } from './draw-logon';
import type { Pen } from './pen';
import { mono, roundedBox, screenHeight, screenWidth, write } from './pen';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const taskbarHeight = 46;

function taskbar(pen: Pen, { clock, screen }: DrawInput): void {
  const y = screenHeight - taskbarHeight;
  const bar = pen.createLinearGradient(0, y, 0, screenHeight);
  const glass = screen.look === 'glass' || screen.look === 'classic';
  bar.addColorStop(0, glass ? 'rgba(190, 220, 250, 0.42)' : 'rgba(10, 20, 34, 0.92)');
  bar.addColorStop(1, glass ? 'rgba(20, 60, 110, 0.72)' : 'rgba(10, 20, 34, 0.96)');
  pen.fillStyle = bar;
  pen.fillRect(0, y, screenWidth, taskbarHeight);
  pen.fillStyle = 'rgba(255, 255, 255, 0.28)';
  pen.fillRect(0, y, screenWidth, 1);
  if (glass) {
    const orb = pen.createRadialGradient(32, y + 17, 2, 32, y + 23, 22);
    orb.addColorStop(0, '#d9efff');
    orb.addColorStop(0.5, '#3c86d0');
    orb.addColorStop(1, '#0f3d73');
    roundedBox(pen, { x: 12, y: y + 3, width: 40, height: 40 }, 20, orb);
  } else {
    for (const [dx, dy] of [
      [0, 0],
      [12, 0],
      [0, 12],
      [12, 12],
    ] as const) {
      roundedBox(pen, { x: 20 + dx, y: y + 12 + dy, width: 10, height: 10 }, 1.5, '#e8f2fd');
    }
  }
  ['#f1c25a', '#6fb7f2', '#8fd19e'].forEach((colour, index) => {
    const x = 78 + index * 56;
    if (index === 1)
      roundedBox(
        pen,
        { x: x - 8, y: y + 3, width: 46, height: 40 },
        4,
        'rgba(255, 255, 255, 0.24)',
      );
    roundedBox(pen, { x, y: y + 11, width: 28, height: 24 }, 4, colour);
    roundedBox(pen, { x: x + 4, y: y + 16, width: 20, height: 3 }, 1, 'rgba(0, 0, 0, 0.28)');
  });
  write(pen, clock.time, 1004, y + 20, { size: 16, colour: '#ffffff', align: 'right' });
  write(pen, clock.date.replace(/^\w+, /, ''), 1004, y + 38, {
    size: 13,
    colour: '#ffffff',
    align: 'right',
  });
}

const icons = [
  { name: 'Computer', colour: '#9fc6ee' },
  { name: 'Recycle', colour: '#d5e2ee' },
  { name: 'Tools', colour: '#f1c25a' },
] as const;

function desktopIcons(pen: Pen): void {
  icons.forEach(({ name, colour }, index) => {
    const y = 34 + index * 104;
    roundedBox(pen, { x: 40, y, width: 46, height: 42 }, 6, colour);
    roundedBox(pen, { x: 46, y: y + 7, width: 34, height: 20 }, 2, 'rgba(15, 45, 80, 0.55)');
    pen.shadowColor = 'rgba(0, 0, 0, 0.6)';
    pen.shadowBlur = 4;
    write(pen, name, 63, y + 64, { size: 15, colour: '#ffffff', align: 'center' });
    pen.shadowBlur = 0;
  });
}

/** An open window with its title; what is inside is drawn by the caller. */
function window(pen: Pen, input: DrawInput, box: Box, title: string): void {
  const glass = input.screen.look === 'glass';
  const radius = input.screen.look === 'flat' ? 0 : 7;
  pen.save();
  pen.shadowColor = 'rgba(0, 0, 0, 0.55)';
  pen.shadowBlur = 24;
  pen.shadowOffsetY = 8;
  roundedBox(pen, box, radius, glass ? 'rgba(176, 208, 240, 0.92)' : '#f3f5f8');
  pen.restore();
  write(pen, title, box.x + 14, box.y + 23, { size: 16, colour: '#16202c' });
  const right = box.x + box.width;
  roundedBox(
    pen,
    { x: right - 44, y: box.y + 6, width: 34, height: 20 },
    3,
    glass ? '#c8483c' : '#e7eaee',
  );
  pen.strokeStyle = glass ? '#ffffff' : '#3a424d';
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(right - 32, box.y + 11);
  pen.lineTo(right - 22, box.y + 21);
  pen.moveTo(right - 22, box.y + 11);
  pen.lineTo(right - 32, box.y + 21);
  pen.stroke();
  pen.fillStyle = '#ffffff';
  pen.fillRect(box.x + 7, box.y + 34, box.width - 14, box.height - 41);
}

const graphPoints = 60;

/** The load of the last minute as a green line on a dark grid. */
function loadGraph(pen: Pen, box: Box, { loads, load, at }: DrawInput): void {
  pen.fillStyle = '#06130c';
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.strokeStyle = '#12512c';
  pen.lineWidth = 1;
  pen.beginPath();
  const drift = (at / 1000) * 6;
  for (let x = box.width - (drift % 24); x > 0; x -= 24) {
    pen.moveTo(box.x + x, box.y);
    pen.lineTo(box.x + x, box.y + box.height);
  }
  for (let y = 0; y < box.height; y += 22) {
    pen.moveTo(box.x, box.y + y);
    pen.lineTo(box.x + box.width, box.y + y);
  }
  pen.stroke();
  // With nothing measured yet the line is as long as the graph, at the load of now.
  const shown =
    loads.length < 2
      ? [load, ...Array<number>(graphPoints - 1).fill(load)]
      : loads.slice(-graphPoints);
  const step = box.width / (graphPoints - 1);
  const xOf = (index: number) => box.x + box.width - (shown.length - 1 - index) * step;
  const yOf = (load: number) =>
    box.y + box.height - 3 - (Math.min(1000, load) / 1000) * (box.height - 8);
  pen.beginPath();
  shown.forEach((load, index) => {
    if (index === 0) pen.moveTo(xOf(index), yOf(load));
    else pen.lineTo(xOf(index), yOf(load));
  });
  pen.strokeStyle = '#4dff8f';
  pen.lineWidth = 2;
  pen.stroke();
  pen.lineTo(xOf(shown.length - 1), box.y + box.height);
  pen.lineTo(xOf(0), box.y + box.height);
  pen.closePath();
  pen.fillStyle = 'rgba(77, 255, 143, 0.14)';
  pen.fill();
}

function taskManager(pen: Pen, input: DrawInput): void {
  const box = { x: 556, y: 96, width: 396, height: 328 };
  window(pen, input, box, 'Task Manager');
  const percent = `${String(Math.round(input.load / 10))} %`;
  write(pen, 'CPU usage', box.x + 22, box.y + 62, { size: 15, colour: '#4a5260' });
  write(pen, percent, box.x + 22, box.y + 98, { size: 32, colour: '#16202c', weight: 600 });
  write(pen, `${String(input.vm.virtualProcessors)} processors`, box.x + 374, box.y + 62, {
    size: 15,
    colour: '#4a5260',
    align: 'right',
  });
  write(pen, `Up ${upTime(input.uptimeMinutes)}`, box.x + 374, box.y + 96, {
    size: 15,
    colour: '#4a5260',
    align: 'right',
  });
  loadGraph(pen, { x: box.x + 20, y: box.y + 116, width: 356, height: 188 }, input);
}

function upTime(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(Math.floor(hours / 24))}:${String(hours % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What the machine is for, as a window of the application that does it. */
const applications: Readonly<
  Record<string, { readonly title: string; readonly lines: readonly string[] }>
> = {
  sql: {
    title: 'Query - orders.sql',
    lines: [
      'SELECT o.id, o.total, c.name',
      'FROM   orders AS o',
      'JOIN   customers AS c ON c.id = o.customer',
      "WHERE  o.state = N'open'",
      'ORDER  BY o.total DESC;',
    ],
  },
  web: {
    title: 'Access log',
    lines: [
      'GET /shop/basket      200   12 ms',
      'GET /shop/item/4711   200    8 ms',
      'POST /shop/order      201   31 ms',
      'GET /assets/app.css   304    1 ms',
      'GET /shop/search?q=x  200   22 ms',
    ],
  },
  file: {
    title: 'D:\\Shares',
    lines: [
      'Accounting        2026-02-27',
      'Construction      2026-03-01',
      'Marketing         2026-02-11',
      'Projects          2026-03-02',
      'Templates         2025-11-19',
    ],
  },
  batch: {
    title: 'Nightly run',
    lines: [
      'step 14 of 22  prepare invoices',
      '  312,904 rows read',
      '  297,120 rows written',
      '  no errors',
      'next: step 15, statements',
    ],
  },
  vdi: {
    title: 'Report.docx',
    lines: [
      'Quarterly report',
      '',
      'Orders rose in all regions. The plant in the',
      'north delivered on time for the first time',
      'since the move of its servers.',
    ],
  },
  idle: {
    title: 'Services',
    lines: [
      'DHCP client            Running',
      'DNS client             Running',
      'Event log              Running',
      'Print spooler          Stopped',
      'Time synchronization   Running',
    ],
  },
};

function application(pen: Pen, input: DrawInput): void {
  const { title, lines } = applications[input.vm.workload] ??
    applications['idle'] ?? { title: '', lines: [] };
  const box = { x: 132, y: 226, width: 470, height: 356 };
  window(pen, input, box, title);
  pen.save();
  pen.beginPath();
  pen.rect(box.x + 7, box.y + 34, box.width - 14, box.height - 41);
  pen.clip();
  // The longer the machine works, the further its window has scrolled; busy ones faster.
  const scrolled = Math.floor(input.at / Math.max(700, 6000 - input.load * 5));
  for (let row = 0; row < 11; row += 1) {
    const line = lines[(row + (input.vm.workload === 'vdi' ? 0 : scrolled)) % lines.length] ?? '';
    if (input.vm.workload === 'vdi' && row >= lines.length) break;
    write(pen, line, box.x + 24, box.y + 66 + row * 27, {
      size: 16,
      colour: '#26303c',
      font: mono,
    });
  }
  pen.restore();
}

/** Somebody is logged on: windows that follow what the machine does. */
export function drawDesktop(pen: Pen, input: DrawInput): void {
  ground(pen, input);
  desktopIcons(pen);
  application(pen, input);
  taskManager(pen, input);
  taskbar(pen, input);
}
