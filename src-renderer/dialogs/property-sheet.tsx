import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import type { DialogProps } from '../ui/dialog';
import { useClose } from './use-close';

export interface PropertySheetProps {
  readonly title: string;
  readonly description?: string;
  readonly width: NonNullable<DialogProps['width']>;
  /** Gives what was entered; false where something stands in the way, which the sheet then shows. */
  readonly apply: () => Promise<boolean>;
  /** Whether anything was entered that is not applied yet. */
  readonly dirty: boolean;
  /** Why neither OK nor Apply can be used, where that is not better said at the click. */
  readonly wrong?: string | null;
  readonly children: ReactNode;
}

/** Properties of one object: OK applies and closes, Apply applies, Cancel closes. */
export function PropertySheet(props: PropertySheetProps) {
  const { title, description, width, dirty, wrong = null, children } = props;
  const { t } = useTexts();
  const close = useClose();
  const [applying, setApplying] = useState(false);
  const apply = async (): Promise<boolean> => {
    if (applying) return false;
    setApplying(true);
    try {
      return await props.apply();
    } finally {
      setApplying(false);
    }
  };
  const confirm = async () => {
    if (await apply()) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={title}
      {...(description === undefined ? {} : { description })}
      width={width}
      action={{ label: t('console:vm.ok'), onClick: () => void confirm(), disabledReason: wrong }}
      apply={{
        label: t('console:vm.apply'),
        onClick: () => void apply(),
        disabledReason: wrong ?? (dirty ? null : t('console:vm.nothingChanged')),
      }}
      held={applying}
    >
      {children}
    </Dialog>
  );
}
