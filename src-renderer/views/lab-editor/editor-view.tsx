import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useSession } from '../../store/hooks';
import type { EditorSection } from '../../store/lab-editor';
import { editorSections } from '../../store/lab-editor';
import { useTexts } from '../../store/texts';
import { Badge, Button, EmptyState } from '../../ui';
import { EditorHead, saveDraft } from './editor-head';
import { NameLists } from './names';
import { ProblemList } from './problem-list';
import { SectionPage } from './section-page';
import { sectionOf } from './sections';
import { useEditor, useEditorState, useForm, useProblems } from './use-editor';
import { useWanted } from './use-wanted';

/** Writes a lab file in forms: its pages at the side, what is wrong with it below. */
export function LabEditorView() {
  const texts = useTexts();
  const session = useSession();
  const editor = useEditor();
  const hasDraft = useEditorState(({ draft }) => draft !== null);
  const form = useForm();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => void editor.loadForm(), [editor]);
  useWanted(page);
  if (!hasDraft) {
    return (
      <EmptyState
        icon="rename"
        title={texts.t('labEditor:none')}
        text={texts.t('labEditor:noneHint')}
        actions={
          <Button icon="add" onClick={() => session.ui.openDialog({ type: 'editLab' })}>
            {texts.t('labEditor:begin')}
          </Button>
        }
      />
    );
  }
  if (!form) return null;
  return (
    <div
      ref={page}
      className="lab-editor"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (takesKey(event)) {
          event.preventDefault();
          event.stopPropagation();
          if (event.key.toLowerCase() === 's') void saveDraft(session);
          else if (isRedo(event)) editor.redo();
          else editor.undo();
        }
      }}
    >
      <NameLists />
      <EditorHead />
      <div className="editor-body">
        <SectionNav />
        <CurrentPage />
      </div>
      <ProblemList />
    </div>
  );
}

const isRedo = ({ key, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && shiftKey);

/** Undo, redo and save are about the file that is written, also inside a box. */
function takesKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && /^[zys]$/i.test(key);
}

function CurrentPage() {
  const form = useForm();
  const section = useEditorState((state) => state.section);
  if (!form) return null;
  return (
    <div key={section} className="editor-page">
      <div className="editor-sheet">
        <SectionPage form={form} section={section} />
      </div>
    </div>
  );
}

function SectionNav() {
  const texts = useTexts();
  return (
    <nav className="editor-nav" aria-label={texts.t('labEditor:pages')}>
      {editorSections.map((section) => (
        <SectionButton key={section} section={section} />
      ))}
    </nav>
  );
}

function SectionButton({ section }: { readonly section: EditorSection }) {
  const texts = useTexts();
  const editor = useEditor();
  const isCurrent = useEditorState((state) => state.section === section);
  const problems = useProblems().filter(({ path }) => sectionOf(path) === section).length;
  return (
    <button
      type="button"
      className="editor-nav-entry"
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => editor.show(section)}
    >
      <span>{texts.t(`labEditor:section.${section}`)}</span>
      {problems > 0 ? (
        <Badge tone="critical">
          <span aria-hidden="true">{problems}</span>
          <span className="visually-hidden">
            {texts.t('labEditor:problems', { count: problems })}
          </span>
        </Badge>
      ) : null}
    </button>
  );
}
