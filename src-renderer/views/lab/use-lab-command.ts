import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import { useSession } from '../../store/hooks';

/** Gives commands of the lab; a refusal stays beside the control that was used. */
export function useLabCommand(): {
  readonly refusal: Fault | null;
  readonly give: (command: Command) => Promise<boolean>;
} {
  const session = useSession();
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const give = async (command: Command) => {
    const answer = await session.call('command.submit', { command });
    setRefusal(answer.ok ? null : answer.fault);
    return answer.ok;
  };
  return { refusal, give };
}
