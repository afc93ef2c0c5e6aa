import type { NodeId } from '../../../src-shared/model/tables';

/** What a page of the Hyper-V lens is given. */
export interface HostPageProps {
  /** The host it is about; null: all of them. */
  readonly node: NodeId | null;
}
