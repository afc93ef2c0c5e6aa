import type { GroupId } from '../../../src-shared/model/tables';
import { useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog } from '../../ui';
import { DependencyView } from '../../views/details/dependency-view';
import { useClose } from '../use-close';

/** The dependency report of a group: its resources and what each depends on. */
export function DependencyDialog({ group: id }: { readonly group: GroupId }) {
  const { t } = useTexts();
  const close = useClose();
  const group = useRecord<'group'>(id);
  if (!group) return null;
  return (
    <Dialog
      open
      onClose={close}
      width="large"
      title={t('groupPages:dependencies.title', { name: group.name })}
    >
      <DependencyView group={group} />
    </Dialog>
  );
}
