import type { GroupId } from '../../../src-shared/model/tables';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { groupTone } from '../common/tones';
import { DetailsHead } from '../details/details-head';
import { groupInformation, groupStatusText } from '../groups/columns';
import { groupRow } from '../groups/rows';
import { RoleMachine } from './role-machine';
import { Behaviour, Owners } from './role-settings';

/** A service or application below its list: the machine it holds, its owners, what it does on failure. */
export function GroupDetails({ id }: { readonly id: GroupId }) {
  const texts = useTexts();
  const group = useRecord<'group'>(id);
  const information = useReader(
    (reader) => (group ? groupInformation(texts, groupRow(reader, group)) : ''),
    [group, texts],
  );
  if (!group) return null;
  return (
    <div className="details selectable">
      <DetailsHead
        name={group.name}
        object={id}
        state={
          <StateLabel
            look="badge"
            tone={groupTone[group.state]}
            word={groupStatusText(texts, { group })}
          />
        }
        note={information}
      />
      <div className="details-body">
        {group.vm === null ? null : <RoleMachine vm={group.vm} />}
        <Owners group={group} />
        <Behaviour group={group} />
      </div>
    </div>
  );
}
