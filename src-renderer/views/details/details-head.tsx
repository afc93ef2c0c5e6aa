import type { ReactNode } from 'react';
import type { RecordId } from '../../../src-shared/model/tables';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui';
import { useVerbs } from '../common/verbs';

/** Name and state of what is looked at, and the way to the reason of that state. */
export function DetailsHead({
  name,
  object,
  state,
  note,
}: {
  readonly name: string;
  readonly object: RecordId;
  readonly state: ReactNode;
  readonly note?: ReactNode;
}) {
  const texts = useTexts();
  const { whyState } = useVerbs();
  return (
    <header className="details-head">
      <h2 className="truncate">{name}</h2>
      {state}
      <span className="details-note secondary truncate">{note}</span>
      <Button
        kind="subtle"
        icon="why"
        onClick={() => {
          whyState(object);
        }}
      >
        {texts.t('views:details.whyState')}
      </Button>
    </header>
  );
}
