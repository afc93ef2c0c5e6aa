import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { RemarkKind } from '../../../src-shared/remarks';
import { useHost, useSession } from '../../store/hooks';

/** What was noted about the history that is open, and a way to note more; a refusal stays where it was met. */
export function useRemarks() {
  const session = useSession();
  const host = useHost();
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const write = async (id: number | null, kind: RemarkKind, text: string) => {
    const answer = await session.call('remark.write', { id, kind, text });
    setRefusal(answer.ok ? null : answer.fault);
    return answer.ok;
  };
  return { remarks: host?.remarks ?? [], attempt: host?.attempt ?? 1, refusal, write };
}
