/** The size of a guest's screen; whatever it is shown at, it is drawn in these units. */
export const screenWidth = 1024;
export const screenHeight = 768;

export type Pen = CanvasRenderingContext2D;

export const sans = '"Segoe UI", Selawik, Inter, system-ui, sans-serif';
export const mono = '"Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace';

export function fill(pen: Pen, colour: string | CanvasGradient): void {
  pen.fillStyle = colour;
  pen.fillRect(0, 0, screenWidth, screenHeight);
}

export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly font?: string;
  readonly weight?: number;
  readonly align?: CanvasTextAlign;
}

export function write(pen: Pen, text: string, x: number, y: number, look: TextLook): void {
  const { size, colour, font = sans, weight = 400, align = 'left' } = look;
  pen.font = `${String(weight)} ${String(size)}px ${font}`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = 'alphabetic';
  pen.fillText(text, x, y);
}

/** Lines of a text mode, one below the other. */
export function writeLines(
  pen: Pen,
  lines: readonly string[],
  from: { readonly x: number; readonly y: number; readonly size: number; readonly colour: string },
): void {
  lines.forEach((line, index) => {
    write(pen, line, from.x, from.y + index * from.size * 1.35, { ...from, font: mono });
  });
}

export function roundedBox(
  pen: Pen,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  radius: number,
  colour: string | CanvasGradient,
): void {
  pen.beginPath();
  pen.roundRect(box.x, box.y, box.width, box.height, radius);
  pen.fillStyle = colour;
  pen.fill();
}

/** Dots that run round a circle, as Windows since 2012 waits; `at` is the guest's time in milliseconds. */
export function spinner(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  at: number,
  colour: string,
): void {
  pen.fillStyle = colour;
  for (let dot = 0; dot < 6; dot += 1) {
    const phase = (((at / 1800 - dot * 0.045) % 1) + 1) % 1;
    // They hurry at the top and linger below.
    const eased = phase + Math.sin(phase * Math.PI * 2) * 0.12;
    const angle = eased * Math.PI * 2 + Math.PI / 2;
    pen.globalAlpha = 1 - dot * 0.1;
    pen.beginPath();
    pen.arc(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, radius / 9, 0, Math.PI * 2);
    pen.fill();
  }
  pen.globalAlpha = 1;
}

/** Soft ribbons of light over a ground: the background of a guest's desktop and logon. */
export function ribbons(pen: Pen, colours: readonly [string, string, string], drift: number): void {
  const ground = pen.createLinearGradient(0, 0, screenWidth, screenHeight);
  ground.addColorStop(0, colours[0]);
  ground.addColorStop(0.55, colours[1]);
  ground.addColorStop(1, colours[2]);
  fill(pen, ground);
  pen.save();
  pen.globalCompositeOperation = 'lighter';
  for (let band = 0; band < 5; band += 1) {
    const top = 250 + band * 66 + Math.sin(drift + band * 1.7) * 18;
    const light = pen.createLinearGradient(0, top - 120, 0, top + 150);
    light.addColorStop(0, 'rgba(120, 200, 255, 0)');
    light.addColorStop(0.5, `rgba(140, 214, 255, ${String(0.1 - band * 0.012)})`);
    light.addColorStop(1, 'rgba(120, 200, 255, 0)');
    pen.fillStyle = light;
    pen.beginPath();
    pen.moveTo(-20, top + 90);
    pen.bezierCurveTo(
      280,
      top - 190 + band * 22,
      560,
      top + 210 - band * 14,
      1044,
      top - 130 + band * 30,
    );
    pen.lineTo(1044, top - 20 + band * 34);
    pen.bezierCurveTo(620, top + 260, 320, top - 60, -20, top + 170);
    pen.closePath();
    pen.fill();
  }
  const glow = pen.createRadialGradient(512, 120, 30, 512, 160, 620);
  glow.addColorStop(0, 'rgba(255, 255, 255, 0.16)');
  glow.addColorStop(1, 'rgba(255, 255, 255, 0)');
  fill(pen, glow);
  pen.restore();
}
