import type { GroupId } from '../../../src-shared/model/tables';
import { useRecord } from '../../store/hooks';
import { VmDetails } from '../details/vm-details';

/** A service or application on its own page. */
export function RoleView({ group: id }: { readonly group: GroupId }) {
  const group = useRecord<'group'>(id);
  return group?.vm ? <VmDetails id={group.vm} /> : null;
}
