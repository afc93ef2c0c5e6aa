import type { GroupId } from '../../../src-shared/model/tables';
import { useRecord } from '../../store/hooks';
import { RoleHead } from './role-head';
import { RoleMachine } from './role-machine';
import { Behaviour, Owners } from './role-settings';

/** A service or application below its list: the machine it holds, its owners, what it does on failure. */
export function GroupDetails({ id }: { readonly id: GroupId }) {
  const group = useRecord<'group'>(id);
  if (!group) return null;
  return (
    <div className="details selectable">
      <RoleHead group={group} />
      <div className="details-body">
        {group.vm === null ? null : <RoleMachine vm={group.vm} />}
        <Owners group={group} />
        <Behaviour group={group} />
      </div>
    </div>
  );
}
