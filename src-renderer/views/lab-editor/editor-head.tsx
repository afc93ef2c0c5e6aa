import { labModes } from '../../../src-shared/model/world';
import type { LabMode } from '../../../src-shared/model/world';
import { saveFile } from '../../bridge/files';
import { useSession } from '../../store/hooks';
import { openOrSay } from '../../store/opening';
import type { Session } from '../../store/session';
import { useTexts } from '../../store/texts';
import { Button, DropdownMenu, Icon, IconButton } from '../../ui';
import { useEditor, useEditorState, useProblems, useValue } from './use-editor';

/** Saves the lab file where the person says; whether they kept it. */
export async function saveDraft(session: Session): Promise<boolean> {
  const { labEditor: editor } = session;
  const { draft } = editor.state;
  const content = await editor.write();
  if (!draft || !content?.ok) return false;
  const fileName = await saveFile(content.value);
  if (fileName === null) return false;
  editor.saved(fileName, draft.document);
  session.ui.say({ type: 'saved', fileName });
  return true;
}

/** Opens the lab as it is written, or asks first; the draft stays. */
async function tryOut(session: Session, start: LabMode | null): Promise<void> {
  const content = await session.labEditor.write();
  if (!content?.ok) return;
  const { fileName, text } = content.value;
  await openOrSay(session, { type: 'file', fileName, text, ...(start && { start }) });
}

export function EditorHead() {
  const texts = useTexts();
  const session = useSession();
  const editor = useEditor();
  const draft = useEditorState((state) => state.draft);
  const title = useValue(['title', texts.language]);
  if (!draft) return null;
  const isSaved = draft.document === draft.saved;
  return (
    <header className="editor-head">
      <Icon name="rename" className="editor-head-icon" />
      <div className="editor-head-text">
        <h1 className="truncate">{typeof title === 'string' && title ? title : draft.fileName}</h1>
        <p className="caption secondary">
          {texts.t(isSaved ? 'labEditor:saved' : 'labEditor:notSaved', {
            file: draft.fileName,
          })}
          {draft.hadComments ? ` ${texts.t('labEditor:comments')}` : ''}
        </p>
      </div>
      <div className="editor-head-acts">
        <Steps />
        <Button icon="save" onClick={() => void saveDraft(session)}>
          {texts.t('labEditor:save')}
        </Button>
        <TryButton />
        <Button
          kind="subtle"
          onClick={() => {
            // What no file holds stays a draft, and the catalogue offers to go on.
            if (!editor.isUnsaved) editor.close();
            session.ui.goTo('catalogue');
          }}
        >
          {texts.t('labEditor:leave')}
        </Button>
      </div>
    </header>
  );
}

function Steps() {
  const texts = useTexts();
  const editor = useEditor();
  const hasPast = useEditorState(({ past }) => past.length > 0);
  const hasFuture = useEditorState(({ future }) => future.length > 0);
  return (
    <>
      <IconButton
        icon="undo"
        label={texts.t('labEditor:undo')}
        shortcut={texts.t('labEditor:undoKey')}
        disabledReason={hasPast ? null : texts.t('labEditor:nothingToUndo')}
        onClick={() => editor.undo()}
      />
      <IconButton
        icon="redo"
        label={texts.t('labEditor:redo')}
        shortcut={texts.t('labEditor:redoKey')}
        disabledReason={hasFuture ? null : texts.t('labEditor:nothingToRedo')}
        onClick={() => editor.redo()}
      />
    </>
  );
}

/** The three ways to play, and the brief alone. */
function TryButton() {
  const texts = useTexts();
  const session = useSession();
  const problems = useProblems().length;
  const isGraded = useValue(['lab']) !== undefined;
  const button = (
    <Button
      kind="primary"
      icon="play"
      disabledReason={problems > 0 ? texts.t('labEditor:problems', { count: problems }) : null}
      onClick={isGraded ? undefined : () => void tryOut(session, null)}
    >
      {texts.t('labEditor:tryIt')}
    </Button>
  );
  if (problems > 0 || !isGraded) return button;
  return (
    <DropdownMenu
      align="end"
      entries={[
        {
          type: 'action',
          id: 'brief',
          icon: 'document',
          label: texts.t('labEditor:tryBrief'),
          run: () => void tryOut(session, null),
        },
        { type: 'separator', id: 'line' },
        ...labModes.map((mode) => ({
          type: 'action' as const,
          id: mode,
          icon: 'play' as const,
          label: texts.t('labEditor:tryIn', { mode: texts.t(`labPages:run.mode.${mode}`) }),
          run: () => void tryOut(session, mode),
        })),
      ]}
    >
      {button}
    </DropdownMenu>
  );
}
