import type { NetworkId } from '../../../src-shared/model/tables';
import { AdaptersList } from './adapters-list';

export interface NetworkViewProps {
  readonly list: string;
  readonly network: NetworkId;
}

/** One network: the adapters of the nodes on it. */
export function NetworkView({ list, network }: NetworkViewProps) {
  return <AdaptersList list={list} of={{ network }} />;
}
