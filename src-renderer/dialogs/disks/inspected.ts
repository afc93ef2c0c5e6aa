import type { VhdId } from '../../../src-shared/model/tables';
import { parentState, uniqueIdOf, usersOfVhd, vhdPath } from '../../../src-shared/rules/disk-facts';
import { blockCount, blocksAt, fileBytesOf } from '../../../src-shared/rules/vhd-files';
import type { Reader } from '../../../src-shared/reader';
import { geometryOf } from '../../../src-shared/vhd/geometry';
import type { Texts } from '../../../src-shared/text/index';
import type { Property } from '../../ui';
import { mebibyte } from '../../../src-shared/units';
import { bytesText } from './words';

/** A virtual hard disk as it is inspected: its properties in words, and how it finds its parent. */
export interface Inspected {
  readonly fileName: string;
  readonly parent: VhdId | null;
  readonly state: ReturnType<typeof parentState>;
  readonly properties: readonly Property[];
}

export function inspected(reader: Reader, texts: Texts, id: VhdId): Inspected | null {
  const vhd = reader.get<'vhd'>(id);
  if (!vhd) return null;
  const { t } = texts;
  const path = vhdPath(reader, vhd);
  const parent = vhd.parent === null ? undefined : reader.get<'vhd'>(vhd.parent);
  const geometry = geometryOf(vhd.sizeMiB * mebibyte);
  const size = texts.memory(vhd.blockKiB / 1024);
  const held = texts.number(blocksAt(vhd, reader.now));
  const all = texts.number(blockCount(vhd.sizeMiB, vhd.blockKiB));
  const line = (key: string, name: string, value: string): Property => ({ id: key, name, value });
  const users = usersOfVhd(reader, vhd).map((vm) => vm.name);
  const growth = vhd.growthBytesPerSecond * 3600;
  return {
    fileName: vhd.fileName,
    parent: parent?.id ?? null,
    state: parentState(reader, vhd),
    properties: [
      line('format', t('diskPages:inspect.format'), vhd.format.toUpperCase()),
      line('type', t('diskPages:inspect.type'), texts.state(`vhdType.${vhd.type}`)),
      line('location', t('diskPages:inspect.location'), path.slice(0, path.lastIndexOf('\\'))),
      line('file', t('diskPages:inspect.fileName'), vhd.fileName),
      line(
        'current',
        t('diskPages:inspect.current'),
        bytesText(texts, fileBytesOf(vhd, reader.now)),
      ),
      line('maximum', t('diskPages:inspect.maximum'), texts.memoryInGigabytes(vhd.sizeMiB)),
      ...(vhd.type === 'fixed'
        ? []
        : [
            line(
              'blocks',
              t('diskPages:inspect.blocks'),
              t('diskPages:inspect.blocksValue', { held, all, size }),
            ),
          ]),
      ...(vhd.format === 'vhd'
        ? [
            line(
              'geometry',
              t('diskPages:inspect.geometry'),
              t('diskPages:inspect.geometryValue', {
                cylinders: texts.number(geometry.cylinders),
                heads: geometry.heads,
                sectors: geometry.sectorsPerTrack,
              }),
            ),
          ]
        : []),
      line('identity', t('diskPages:inspect.identity'), uniqueIdOf(vhd)),
      ...(vhd.type === 'differencing'
        ? [line('parent', t('diskPages:inspect.parent'), parent ? vhdPath(reader, parent) : '–')]
        : []),
      ...(users.length > 0
        ? [line('users', t('diskPages:inspect.usedBy'), texts.list(users))]
        : []),
      ...(growth > 0
        ? [
            line(
              'growth',
              t('diskPages:inspect.growth'),
              t('diskPages:inspect.growthValue', { rate: bytesText(texts, growth) }),
            ),
          ]
        : []),
    ],
  };
}
