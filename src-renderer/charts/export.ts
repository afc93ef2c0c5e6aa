import type { FileContent, Language } from '../../src-shared/ipc';
import { saveFile } from '../bridge/files';
import { csvText } from '../views/common/csv';

/** A name that every file system takes and that sorts: lower case, dashes, the lab's time at its end. */
export function chartFileName(title: string, clock: string, ending: 'png' | 'csv'): string {
  const plain = title
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${plain.slice(0, 80) || 'chart'}_${clock.replace(/[:.]/g, '-')}.${ending}`;
}

/** Saves rows as CSV where the person says; the name it got, null when cancelled. */
export function saveCsv(
  fileName: string,
  rows: readonly (readonly string[])[],
  language: Language,
): Promise<string | null> {
  return saveFile({ fileName, mediaType: 'text/csv', text: csvText(rows, language) });
}

export interface PictureFrame {
  readonly title: string;
  /** What the picture says, and when: a line below the title. */
  readonly line: string;
}

const marginPx = 16;
const headPx = 52;

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A drawing with its title on the ground of the theme, as one picture; its bytes in base64. */
export function framedPicture(
  drawing: CanvasImageSource,
  size: { readonly width: number; readonly height: number; readonly ratio: number },
  { title, line }: PictureFrame,
): string {
  const { width, height, ratio } = size;
  const canvas = document.createElement('canvas');
  canvas.width = width + 2 * marginPx * ratio;
  canvas.height = height + (headPx + marginPx) * ratio;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  pen.fillStyle = token('--color-surface');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const { fontFamily } = getComputedStyle(document.body);
  pen.textBaseline = 'top';
  pen.fillStyle = token('--color-text');
  pen.font = `600 ${String(14 * ratio)}px ${fontFamily}`;
  pen.fillText(title, marginPx * ratio, 10 * ratio);
  pen.fillStyle = token('--color-text-secondary');
  pen.font = `${String(12 * ratio)}px ${fontFamily}`;
  pen.fillText(line, marginPx * ratio, 30 * ratio);
  pen.drawImage(drawing, marginPx * ratio, headPx * ratio, width, height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

/** Saves a picture that `framedPicture` made. */
export function savePng(fileName: string, base64: string): Promise<string | null> {
  const content: FileContent = {
    ...{ fileName, mediaType: 'image/png', text: base64 },
    encoding: 'base64',
  };
  return saveFile(content);
}

/** What is drawn on a canvas on this screen, framed; null while there is no canvas. */
export function canvasPicture(
  canvas: HTMLCanvasElement | null | undefined,
  frame: PictureFrame,
): string | null {
  if (!canvas) return null;
  const { width, height } = canvas;
  return framedPicture(canvas, { width, height, ratio: devicePixelRatio }, frame);
}
