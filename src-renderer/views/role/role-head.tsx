import type { Group } from '../../../src-shared/model/cluster';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { groupTone } from '../common/tones';
import { DetailsHead } from '../details/details-head';
import { groupInformation, groupStatusText } from '../groups/columns';
import { groupRow } from '../groups/rows';

/** What a service or application is called, how it is, and what else there is to say of it. */
export function RoleHead({ group }: { readonly group: Group }) {
  const texts = useTexts();
  const information = useReader(
    (reader) => groupInformation(texts, groupRow(reader, group)),
    [group, texts],
  );
  return (
    <DetailsHead
      name={group.name}
      object={group.id}
      state={
        <StateLabel
          look="badge"
          tone={groupTone[group.state]}
          word={groupStatusText(texts, { group })}
        />
      }
      note={information}
    />
  );
}
