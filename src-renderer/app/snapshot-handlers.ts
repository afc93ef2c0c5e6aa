import type { Selection } from '../../src-shared/actions/index';
import type { SnapshotId } from '../../src-shared/model/tables';
import type { Session } from '../store/session';

type Handler = (session: Session, selection: Selection) => void;

function withSnapshot(act: (session: Session, snapshot: SnapshotId) => void): Handler {
  return (session, selection) => {
    const [id] = selection.kind === 'snapshot' ? selection.ids : [];
    if (id) act(session, id);
  };
}

const settings = withSnapshot(({ ui }, snapshot) =>
  ui.openDialog({ type: 'snapshotSettings', snapshot }),
);

/** What the console does itself about snapshots, export and import. */
export const snapshotHandlers = {
  'vm.export': ({ ui }: Session, selection: Selection) => {
    const [vm] = selection.kind === 'vm' ? selection.ids : [];
    if (vm) ui.openDialog({ type: 'exportVm', vm, snapshot: null });
  },
  'vm.import': ({ ui }: Session, selection: Selection) => {
    const node = selection.kind === 'node' ? (selection.ids[0] ?? null) : null;
    ui.openDialog({ type: 'importVm', node });
  },
  'snapshot.settings': settings,
  'snapshot.rename': settings,
  'snapshot.apply': withSnapshot(({ ui }, snapshot) =>
    ui.openDialog({ type: 'applySnapshot', snapshot }),
  ),
  'snapshot.export': withSnapshot(({ ui, replica }, snapshot) => {
    const vm = replica.reader.get<'snapshot'>(snapshot)?.vm;
    if (vm) ui.openDialog({ type: 'exportVm', vm, snapshot });
  }),
} as const;
