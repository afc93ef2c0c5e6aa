import type { RecordId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';

/** The name of an object as people know it; its id where it has none or is gone. */
export function objectName(reader: Reader, id: RecordId | null): string {
  if (id === null) return '';
  const record = reader.get(id);
  if (record === undefined) return id.slice(id.indexOf(':') + 1);
  return 'name' in record ? record.name : record.id;
}
