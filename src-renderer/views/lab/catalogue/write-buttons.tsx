import { useSyncExternalStore } from 'react';
import { useSession } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { Button } from '../../../ui';

/** Leads to the editor of labs: to the lab that is being written, or to a new one. */
export function WriteButtons() {
  const texts = useTexts();
  const { ui, labEditor } = useSession();
  const { store } = labEditor;
  const isWriting = useSyncExternalStore(store.subscribe, () => store.getState().draft !== null);
  return (
    <>
      {isWriting ? (
        <Button icon="rename" onClick={() => ui.goTo('labEditor')}>
          {texts.t('labEditor:goOn')}
        </Button>
      ) : null}
      <Button icon="add" onClick={() => ui.openDialog({ type: 'editLab' })}>
        {texts.t('labEditor:begin')}
      </Button>
    </>
  );
}
