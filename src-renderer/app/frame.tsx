import { useMemo } from 'react';
import { desktop } from '../bridge/desktop';
import { useReader, useSession, useSynced, useUi } from '../store/hooks';
import { defaultHeightPx, defaultTreePx } from '../store/pane-size';
import type { Place } from '../store/place';
import { useTexts } from '../store/texts';
import { EmptyState } from '../ui/parts';
import { Icon } from '../ui/icon';
import { MenuBar } from '../ui/menu-bar';
import { Panels } from '../ui/panels';
import type { PanelSpec } from '../ui/panels';
import { ActionsPane } from './actions-pane';
import { menuBarMenus } from './action-entries';
import { Banners } from './banners';
import { BottomPanel } from './bottom-panel';
import { focusPane } from './panes';
import { ConsoleTree } from './console-tree';
import { Results } from './results';
import { SimulationBar } from './simulation-bar';
import { StatusBar } from './status-bar';
import { Toolbar } from './toolbar';
import { useActionItems, usePresentSelection } from './use-actions';

/** The window: menu bar, toolbar, simulation bar, the panes, status bar. */
export function Frame() {
  return (
    <div className="frame">
      <header className="frame-head">
        <TitleRow />
        <div className="frame-bars">
          <Toolbar />
          <SimulationBar />
        </div>
        <div data-layer="menus" />
      </header>
      <Banners />
      <Body />
      <StatusBar />
    </div>
  );
}

/** The desktop shell has its menu where the system puts menus; a browser window has it here. */
function TitleRow() {
  const texts = useTexts();
  const items = useActionItems(usePresentSelection());
  const menus = useMemo(() => menuBarMenus(texts, items), [texts, items]);
  const title = useReader((reader) => reader.get<'world'>('world:lab')?.title ?? null, []);
  const { ui } = useSession();
  const heading = title
    ? texts.t('console:app.titleWithLab', { lab: texts.local(title) })
    : texts.t('console:app.title');
  if (desktop()) return <h1 className="visually-hidden">{heading}</h1>;
  return (
    <div
      className="title-row"
      onKeyDown={(event) => {
        // With no menu open, Escape goes back to where the work was.
        if (event.key === 'Escape') focusPane(ui.state.pane);
      }}
    >
      <Icon name="lab" size={20} className="title-icon" />
      <MenuBar label={texts.t('console:app.menuBar')} menus={menus} />
      <h1 className="title-text truncate secondary">{heading}</h1>
    </div>
  );
}

function Body() {
  const synced = useSynced();
  const texts = useTexts();
  if (!synced) {
    return (
      <main className="frame-body" data-pane="results">
        <EmptyState icon="hourglass" title={texts.t('console:app.loading')} />
      </main>
    );
  }
  return (
    <div className="frame-body">
      <Columns />
    </div>
  );
}

/** A page somebody writes at: what belongs to the lab that is open makes room for it. */
const isDesk = (place: Place) => place === 'labEditor';

/** The tree is as high as the window: it is the longest of the panes. */
function Columns() {
  const texts = useTexts();
  const { ui } = useSession();
  const open = useUi((state) => state.settings.panes.tree);
  const sizes = useUi((state) => state.settings.sizes);
  const panels: PanelSpec[] = [];
  if (open) {
    panels.push({
      id: 'tree',
      label: texts.t('console:app.tree'),
      content: (
        <aside className="pane" data-pane="tree" aria-label={texts.t('console:app.tree')}>
          <ConsoleTree />
        </aside>
      ),
      minPx: 140,
      maxPx: 480,
      sizePx: sizes['tree'] ?? defaultTreePx(),
    });
  }
  panels.push({ id: 'work', label: texts.t('console:app.results'), content: <Rows />, minPx: 460 });
  return (
    <Panels
      id="columns"
      orientation="horizontal"
      panels={panels}
      onSizes={(next) => ui.setSizes(next)}
    />
  );
}

function Rows() {
  const texts = useTexts();
  const { ui } = useSession();
  const open = useUi((state) => state.settings.panes.bottom && !isDesk(state.place));
  const sizes = useUi((state) => state.settings.sizes);
  const panels: PanelSpec[] = [
    { id: 'top', label: texts.t('console:app.results'), content: <Sides />, minPx: 160 },
  ];
  if (open) {
    panels.push({
      id: 'bottom',
      label: texts.t('console:app.bottom'),
      content: <BottomPanel />,
      minPx: 88,
      sizePx: sizes['bottom'] ?? defaultHeightPx('bottom'),
    });
  }
  return (
    <Panels
      id="rows"
      orientation="vertical"
      panels={panels}
      onSizes={(next) => ui.setSizes(next)}
    />
  );
}

/** The results and what can be done with them. */
function Sides() {
  const texts = useTexts();
  const { ui } = useSession();
  const open = useUi((state) => state.settings.panes.actions && !isDesk(state.place));
  const sizes = useUi((state) => state.settings.sizes);
  const panels: PanelSpec[] = [
    {
      id: 'results',
      label: texts.t('console:app.results'),
      content: (
        <main className="pane pane-results" data-pane="results" tabIndex={-1}>
          <Results />
        </main>
      ),
      minPx: 320,
    },
  ];
  if (open) {
    panels.push({
      id: 'actions',
      label: texts.t('console:app.actions'),
      content: (
        <div className="pane" data-pane="actions">
          <ActionsPane />
        </div>
      ),
      minPx: 140,
      maxPx: 420,
      sizePx: sizes['actions'] ?? 220,
    });
  }
  return (
    <Panels
      id="sides"
      orientation="horizontal"
      panels={panels}
      onSizes={(next) => ui.setSizes(next)}
    />
  );
}
