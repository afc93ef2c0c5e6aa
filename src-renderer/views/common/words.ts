import type { HostSystem } from '../../../src-shared/model/node';
import type { StoragePath } from '../../../src-shared/model/storage';
import type { RecordId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';

/** The name of an object as people know it; its id where it has none or is gone. */
export function objectName(reader: Reader, id: RecordId | null): string {
  if (id === null) return '';
  const record = reader.get(id);
  if (record === undefined) return id.slice(id.indexOf(':') + 1);
  if (record.kind === 'vhd') return record.fileName;
  if (record.kind === 'path') return pathName(reader, record);
  if (record.kind === 'backup') return record.vmName;
  return 'name' in record ? record.name : record.id;
}

/** A path has no name of its own: it is where it begins and where it ends. */
function pathName(reader: Reader, path: StoragePath): string {
  const controller = reader.get<'array'>(path.array)?.controllers[path.controller]?.name ?? '';
  return `${objectName(reader, path.node)} → ${objectName(reader, path.array)} ${controller}`.trim();
}

/** How many updates are installed and how many wait. */
export function updatesText(texts: Texts, { updates, availableUpdates }: HostSystem): string {
  const installed = texts.number(updates.length);
  if (availableUpdates.length === 0) return installed;
  return texts.t('maintenancePages:updates.both', {
    installed,
    waiting: texts.number(availableUpdates.length),
  });
}
