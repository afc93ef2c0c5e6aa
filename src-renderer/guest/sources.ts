import type { VmId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { workerOf } from '../../src-shared/rules/facts';
import { movingNow } from '../../src-shared/rules/migration-facts';
import type { Session } from '../store/session';
import { consolesOf } from './console-store';
import type { ScreenSources } from './screen';

/** What a screen is made from, read from the records; null where the machine is gone. */
export function screenSources(
  reader: Reader,
  session: Session,
  id: VmId,
  now: number,
): ScreenSources | null {
  const vm = reader.get<'vm'>(id);
  if (!vm) return null;
  const worker = workerOf(reader, id);
  const tasks = [
    ...reader.by('task.object', id),
    ...(vm.group ? reader.by('task.object', vm.group) : []),
  ];
  return {
    vm,
    worker,
    host: reader.get<'node'>(worker?.node ?? vm.node),
    task: tasks.findLast((task) => task.state === 'running') ?? null,
    move: movingNow(reader, id) ?? null,
    now,
    stage: consolesOf(session).of(id, worker?.startedAt ?? null)?.stage ?? null,
  };
}
