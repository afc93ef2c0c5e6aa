import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Badge, Button, Icon, LiveRegion } from '../../ui';
import { eventOfFault, fixText, moveFix } from './move-words';

export interface RefusalCardProps {
  readonly fault: Fault;
  readonly vm: VmId;
  readonly node: NodeId;
  /** Said under the reason: what comes of it all the same. */
  readonly note?: string | undefined;
  readonly actions?: ReactNode;
}

/** Why a machine does not move: the reason, the event that says so in Windows, and what helps. */
export function RefusalCard({ fault, vm, node, note, actions }: RefusalCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  const [said, setSaid] = useState('');
  const fix = moveFix(texts, fault, vm, node);
  const help = fixText(texts, fault);
  const event = eventOfFault(fault);
  const doFix = async () => {
    if (!fix) return;
    const answer = await session.call('command.submit', { command: fix.command });
    setSaid(answer.ok ? t('moves:act.done') : texts.fault(answer.fault));
  };
  return (
    <section className="refusal-card" aria-label={t('moves:card.why')}>
      <Icon name="warning" size={20} />
      <div className="refusal-text">
        <p>
          {texts.fault(fault)}{' '}
          {event === null ? null : <Badge>{t('moves:card.event', { id: String(event) })}</Badge>}
        </p>
        {note === undefined ? null : <p className="secondary">{note}</p>}
        {help === null ? null : (
          <p>
            <strong>{t('moves:card.fix')}:</strong> {help}
          </p>
        )}
        <LiveRegion text={said} />
      </div>
      <div className="refusal-actions">
        {fix ? <Button onClick={() => void doFix()}>{fix.label}</Button> : null}
        {actions}
      </div>
    </section>
  );
}
