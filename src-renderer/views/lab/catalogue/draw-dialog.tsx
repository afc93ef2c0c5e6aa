import { useState } from 'react';
import { useTexts } from '../../../store/texts';
import { Dialog } from '../../../ui';
import { CardText } from './catalogue-card';
import type { CatalogueLab } from './catalogue-filter';

export interface DrawDialogProps {
  /** What is drawn from; at least one. */
  readonly labs: readonly CatalogueLab[];
  readonly onOpen: (name: string) => void;
  readonly onClose: () => void;
}

/** Another one than the last, where there is another. */
function drawn(labs: readonly CatalogueLab[], last: CatalogueLab | null): CatalogueLab | null {
  const others = labs.filter((lab) => lab !== last);
  const from = others.length > 0 ? others : labs;
  return from[Math.floor(Math.random() * from.length)] ?? null;
}

/** Draws a scenario for whoever wants to be surprised (ux §2.1, wheel of misfortune). */
export function DrawDialog({ labs, onOpen, onClose }: DrawDialogProps) {
  const texts = useTexts();
  const [lab, setLab] = useState(() => drawn(labs, null));
  if (!lab) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={texts.t('labPages:draw.title')}
      description={texts.t('labPages:draw.description')}
      width="medium"
      initialFocus="action"
      extra={
        labs.length > 1
          ? [{ label: texts.t('labPages:draw.again'), onClick: () => setLab(drawn(labs, lab)) }]
          : []
      }
      action={{ label: texts.t('labPages:draw.open'), onClick: () => onOpen(lab.lab.name) }}
    >
      <p className="catalogue-drawn" aria-live="polite">
        <CardText lab={lab} />
      </p>
    </Dialog>
  );
}
