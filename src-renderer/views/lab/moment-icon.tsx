import type { LabMomentKind } from '../../../src-shared/lab-moments';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui';
import type { IconName } from '../../ui';

/** A moment of the lab, what the cluster made of it, or what was noted about it. */
export type MomentKind = LabMomentKind | 'reaction' | 'note';

const icons: Readonly<Record<MomentKind, IconName>> = {
  fault: 'fault',
  reaction: 'cluster',
  act: 'person',
  answer: 'note',
  call: 'person',
  statement: 'note',
  report: 'report',
  objective: 'success',
  detected: 'eye',
  diagnosed: 'eye',
  recovered: 'eye',
  finished: 'flag',
  note: 'note',
};

/** Whose moment it is is said in words, where the words beside it do not. */
const whose: Partial<Record<MomentKind, 'fault' | 'reaction' | 'act' | 'look' | 'note'>> = {
  fault: 'fault',
  reaction: 'reaction',
  act: 'act',
  answer: 'act',
  detected: 'look',
  diagnosed: 'look',
  recovered: 'look',
  note: 'note',
};

/** `headed`: whose acts they are is said by the head of the column. */
export function MomentIcon({
  kind,
  headed = false,
}: {
  readonly kind: MomentKind;
  readonly headed?: boolean;
}) {
  const texts = useTexts();
  const said = whose[kind];
  return (
    <>
      <Icon name={icons[kind]} size={16} />
      {said && !(headed && said === 'act') ? (
        <span className="visually-hidden">{texts.t(`labPages:review.kind.${said}`)}: </span>
      ) : null}
    </>
  );
}
