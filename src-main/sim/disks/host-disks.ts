import type { CommandArguments } from '../../../src-shared/commands/index';
import type { SimTx } from '../wakeups';

/** Takes a disk of a host offline in its disk management, or brings it online there (hyperv-host §5.5). */
export function setHostState(
  tx: SimTx,
  { disk: id, online }: CommandArguments<'disk.setHostState'>,
): void {
  const disk = tx.get<'disk'>(id);
  if (!disk) return;
  tx.put({ ...disk, state: online ? 'online' : 'offline', persistentOnline: online });
  const about = { node: disk.host, object: id, fields: { disk: disk.name } };
  tx.emit(online ? 'disk.hostOnline' : 'disk.hostOffline', about);
}
