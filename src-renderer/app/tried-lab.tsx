import { useSyncExternalStore } from 'react';
import { useHost, useReader, useSession, useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Button } from '../ui/button';
import { MessageBar } from '../ui/message-bar';

/** While somebody tries the lab they write: the way back. */
export function TriedLab() {
  const texts = useTexts();
  const { ui, labEditor } = useSession();
  const { store } = labEditor;
  const draft = useSyncExternalStore(store.subscribe, () => store.getState().draft);
  const place = useUi((state) => state.place);
  const lab = useReader((reader) => reader.get<'world'>('world:lab')?.lab ?? null, []);
  const fileName = useHost()?.fileName ?? null;
  if (!draft || place === 'labEditor' || draft.fileName !== fileName) return null;
  if (draft.document['id'] !== lab) return null;
  return (
    <MessageBar
      severity="information"
      word={texts.t('console:level.information')}
      actions={
        <Button icon="rename" onClick={() => ui.goTo('labEditor')}>
          {texts.t('labEditor:backToEditor')}
        </Button>
      }
    >
      {texts.t('labEditor:trying')}
    </MessageBar>
  );
}
