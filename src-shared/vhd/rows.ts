import type { TextKey, Texts } from '../text/texts-type';
import type { DiskFile } from './image';

/** One line of what is said of a disk: its label and its value. */
export type DiskFileRow = readonly [label: string, value: string];

const units = ['KB', 'MB', 'GB', 'TB'] as const;

/** A size as Windows writes it, with the exact number of bytes behind it. */
function sizeText(texts: Texts, bytes: number): string {
  return texts.t('diskFiles:value.size', {
    size: shortSize(texts, bytes),
    bytes: texts.number(bytes),
  });
}

/** 127 GB: in the largest unit of which there is at least one. */
export function shortSize(texts: Texts, bytes: number): string {
  let value = bytes / 1024;
  let unit: (typeof units)[number] = units[0];
  for (const next of units.slice(1)) {
    if (value < 1024) break;
    value /= 1024;
    unit = next;
  }
  return `${texts.number(value, Number.isInteger(value) ? 0 : 1)}\u00a0${unit}`;
}

const moment = (texts: Texts, ms: number) =>
  texts.momentWithOffset(new Date(ms).toISOString().slice(0, 19));

/** Everything that is known of a disk, in the words of a language. */
export function diskFileRows(texts: Texts, image: DiskFile): readonly DiskFileRow[] {
  const { t } = texts;
  const rows: DiskFileRow[] = [];
  const say = (key: TextKey & `diskFiles:field.${string}`, value: string | null) => {
    if (value !== null) rows.push([texts.lookUp(key) ?? '', value]);
  };
  say('diskFiles:field.format', image.format.toUpperCase());
  say('diskFiles:field.type', t(`diskFiles:type.${image.type}`));
  say('diskFiles:field.fileSize', sizeText(texts, image.fileBytes));
  say('diskFiles:field.diskSize', sizeText(texts, image.diskBytes));
  say('diskFiles:field.blocks', blocksText(texts, image));
  say(
    'diskFiles:field.sectors',
    t('diskFiles:value.sectors', {
      logical: image.logicalSectorBytes,
      physical: image.physicalSectorBytes,
    }),
  );
  const { geometry } = image;
  if (geometry) {
    const { cylinders, heads, sectorsPerTrack: sectors } = geometry;
    const value = t('diskFiles:value.geometry', { cylinders, heads, sectors });
    say('diskFiles:field.geometry', value);
  }
  say('diskFiles:field.uniqueId', image.uniqueId);
  say('diskFiles:field.created', image.createdAt === null ? null : moment(texts, image.createdAt));
  say('diskFiles:field.creator', image.creator === '' ? null : image.creator);
  const { parent } = image;
  if (parent) {
    const path = parent.absolutePath ?? parent.relativePath ?? parent.name;
    say('diskFiles:field.parent', path);
    say('diskFiles:field.parentId', parent.uniqueId);
    const { modifiedAt } = parent;
    say('diskFiles:field.parentChanged', modifiedAt === null ? null : moment(texts, modifiedAt));
  }
  for (const note of image.notes) say('diskFiles:field.note', t(`diskFiles:note.${note}`));
  return rows;
}

function blocksText(texts: Texts, image: DiskFile): string | null {
  if (image.blocks === null || image.blockBytes === null) return null;
  const size = shortSize(texts, image.blockBytes);
  const { blocks: total, allocatedBlocks: allocated } = image;
  return allocated === null
    ? texts.t('diskFiles:value.blocksUncounted', { total, size })
    : texts.t('diskFiles:value.blocks', { allocated, total, size });
}
