import { useEffect, useMemo, useRef, useState } from 'react';
import { labsOfPath, passScore } from '../../../../src-shared/lab-catalogue';
import { useSession, useUi } from '../../../store/hooks';
import { useLabList } from '../../../store/lab-list';
import { openOrSay } from '../../../store/opening';
import { useTexts } from '../../../store/texts';
import { Button, EmptyState, Icon, LiveRegion, moveBetweenCards } from '../../../ui';
import { CatalogueCard } from './catalogue-card';
import { CatalogueFilters } from './catalogue-filters';
import type { CatalogueFilter, CatalogueLab } from './catalogue-filter';
import { byPath, catalogueLab, fits, noFilter } from './catalogue-filter';
import { DrawDialog } from './draw-dialog';
import { ProgressMessages } from './progress-messages';
import { progressTable } from './progress-table';
import { WriteButtons } from './write-buttons';

/** Every scenario with a score: what to play next, and how far one has come. */
export function CatalogueView() {
  const texts = useTexts();
  const session = useSession();
  const list = useLabList();
  const [filter, setFilter] = useState<CatalogueFilter>(noFilter);
  const [drawing, setDrawing] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const labs = useMemo(
    () => (list ?? []).filter((lab) => lab.graded).map((lab) => catalogueLab(texts, lab)),
    [list, texts],
  );
  const shown = useMemo(() => labs.filter((lab) => fits(lab, filter)), [labs, filter]);
  useEffect(
    () =>
      session.offerList({
        focusFilter: () => search.current?.focus(),
        title: texts.t('progressPages:record.title'),
        table: (wanted) => progressTable(session.ui.state.progress, shown, wanted, texts),
      }),
    [session, texts, shown],
  );
  const open = (name: string) => void openOrSay(session, { type: 'lab', name });
  const count = texts.t('labPages:catalogue.shown', { shown: shown.length, total: labs.length });
  if (list === null) return null;
  return (
    <div className="catalogue" tabIndex={-1}>
      <CatalogueHead
        count={labs.length}
        canDraw={shown.length > 0}
        onDraw={() => setDrawing(true)}
      />
      <ProgressMessages />
      <CatalogueFilters
        labs={labs}
        filter={filter}
        onFilter={setFilter}
        searchRef={search}
        count={count}
      />
      <LiveRegion text={count} />
      {shown.length === 0 ? (
        <EmptyState
          icon="search"
          title={texts.t('labPages:catalogue.nothing')}
          text={texts.t('labPages:catalogue.nothingHint')}
          actions={
            <Button onClick={() => setFilter(noFilter)}>
              {texts.t('labPages:catalogue.reset')}
            </Button>
          }
        />
      ) : (
        <Shelves shown={shown} all={labs} onOpen={open} />
      )}
      {drawing ? (
        <DrawDialog
          labs={shown}
          onOpen={(name) => {
            setDrawing(false);
            open(name);
          }}
          onClose={() => setDrawing(false)}
        />
      ) : null}
    </div>
  );
}

interface CatalogueHeadProps {
  readonly count: number;
  readonly canDraw: boolean;
  readonly onDraw: () => void;
}

function CatalogueHead({ count, canDraw, onDraw }: CatalogueHeadProps) {
  const texts = useTexts();
  const { ui } = useSession();
  const played = useUi(({ progress }) => progress.attempts.length + progress.earlier.length > 0);
  const unplayed = played ? null : texts.t('progressPages:record.nothing');
  return (
    <header className="catalogue-head">
      <Icon name="target" />
      <div>
        <h1>{texts.t('labPages:catalogue.title')}</h1>
        <p className="secondary">{texts.t('labPages:catalogue.subtitle', { count })}</p>
      </div>
      <div className="catalogue-acts">
        <WriteButtons />
        <Button
          icon="reset"
          title={texts.t('labPages:catalogue.drawHint')}
          disabledReason={canDraw ? null : texts.t('labPages:catalogue.nothing')}
          onClick={onDraw}
        >
          {texts.t('labPages:catalogue.draw')}
        </Button>
        <Button
          icon="exportFile"
          disabledReason={unplayed}
          onClick={() => ui.openDialog({ type: 'exportList' })}
        >
          {texts.t('progressPages:record.export')}
        </Button>
        <Button
          icon="remove"
          disabledReason={unplayed}
          onClick={() => ui.openDialog({ type: 'clearProgress' })}
        >
          {texts.t('progressPages:record.clear')}
        </Button>
      </div>
    </header>
  );
}

interface ShelvesProps {
  readonly shown: readonly CatalogueLab[];
  readonly all: readonly CatalogueLab[];
  readonly onOpen: (name: string) => void;
}

/** The cards by path. All of them are one tab stop; the arrow keys move inside. */
function Shelves({ shown, all, onOpen }: ShelvesProps) {
  const texts = useTexts();
  const { ui } = useSession();
  const results = useUi((state) => state.standings);
  const [focused, setFocused] = useState('');
  const shelves = byPath(shown);
  const names = shelves.flatMap((shelf) => shelf.labs.map(({ lab }) => lab.name));
  const stop = names.includes(focused) ? focused : names[0];
  return (
    <div className="catalogue-shelves" onKeyDown={moveBetweenCards}>
      {shelves.map(({ path, labs }) => {
        const whole = all.filter((each) => each.path === path);
        const passed = whole.filter(({ lab }) => results[lab.name]?.passed).length;
        return (
          <section
            key={path ?? ''}
            className="catalogue-shelf"
            aria-labelledby={`shelf-${path ?? 'other'}`}
          >
            <header className="lab-section-head">
              <h2 id={`shelf-${path ?? 'other'}`}>
                {texts.t(path === null ? 'labPages:catalogue.other' : `labPages:path.${path}`)}
              </h2>
              {path === null ? null : (
                <>
                  <span className="secondary numeric">
                    {texts.t('labPages:catalogue.pathProgress', { passed, total: whole.length })}
                  </span>
                  <Button
                    kind="subtle"
                    icon="trophy"
                    aria-describedby={`shelf-${path}`}
                    onClick={() => ui.openDialog({ type: 'pathCertificate', path })}
                  >
                    {texts.t('progressPages:path.certificate')}
                  </Button>
                </>
              )}
            </header>
            {path === null || labsOfPath[path].length === whole.length ? null : (
              <p className="caption secondary">
                {texts.t('progressPages:path.absent', {
                  count: labsOfPath[path].length - whole.length,
                })}
              </p>
            )}
            <ul className="catalogue-cards">
              {labs.map((each) => (
                <li key={each.lab.name}>
                  <CatalogueCard
                    lab={each}
                    result={results[each.lab.name]}
                    tabStop={each.lab.name === stop}
                    onFocus={() => setFocused(each.lab.name)}
                    onOpen={() => onOpen(each.lab.name)}
                    onDetails={() => ui.openDialog({ type: 'labDetails', lab: each.lab.name })}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className="caption secondary">
        {texts.t('labPages:catalogue.pathRule', { score: passScore })}{' '}
        {texts.t('labPages:catalogue.keys')}
      </p>
    </div>
  );
}
