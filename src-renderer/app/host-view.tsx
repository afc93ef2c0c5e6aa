import type { NodeId } from '../../src-shared/model/tables';
import { isUnmanaged } from '../../src-shared/rules/processor-start';
import { useReader, useRecord, useSelection, useSession, useUi } from '../store/hooks';
import { defaultHeightPx, lowWindow } from '../store/pane-size';
import type { Place } from '../store/place';
import { useTexts } from '../store/texts';
import { useMedia } from '../store/use-media';
import { MessageBar, Tabs } from '../ui';
import type { PanelSpec, TabSpec } from '../ui';
import { WithDetails } from '../views/details/with-details';
import { NodesView } from '../views/nodes/nodes-view';
import { VmsView } from '../views/vms/vms-view';
import { hostPages, vmAreas } from './host-pages';

/** Kept with the filters: going from host to host one stays at the same tab. */
const tabKey = 'host/tab';
const firstTab = 'list';

/** A host, or all of them, as Hyper-V Manager shows them: its machines, and pages about itself. */
export function HostView({ place, node }: { readonly place: Place; readonly node: NodeId | null }) {
  const { t } = useTexts();
  const { ui } = useSession();
  const kept = useUi((state) => state.filters[tabKey]);
  const name = useReader((reader) => (node ? (reader.get<'node'>(node)?.name ?? '') : ''), [node]);
  const pages = hostPages.filter(({ scope }) => scope !== (node === null ? 'one' : 'all'));
  const tabs: readonly TabSpec<string>[] = [
    node === null
      ? { value: firstTab, label: t('lens:page.hosts'), content: <Hosts place={place} /> }
      : { value: firstTab, label: t('lens:page.vms'), content: <Vms place={place} node={node} /> },
    ...pages.map(({ id, label, view: View }) => ({
      value: id,
      label: t(label as 'lens:page.vms'),
      content: <View node={node} />,
    })),
  ];
  return (
    <>
      {node === null ? null : <Unmanaged node={node} />}
      <Tabs
        label={node === null ? t('lens:pagesOfAll') : t('lens:pagesOf', { node: name })}
        value={tabs.some(({ value }) => value === kept) ? (kept ?? firstTab) : firstTab}
        onValue={(next) => ui.filter(tabKey, next)}
        tabs={tabs}
      />
    </>
  );
}

/** Says that nobody can manage the machines of a host, which run on (hyperv-host §7). */
function Unmanaged({ node: id }: { readonly node: NodeId }) {
  const texts = useTexts();
  const node = useRecord<'node'>(id);
  if (!node || !isUnmanaged(node)) return null;
  return (
    <MessageBar severity="warning" word={texts.t('console:level.warning')}>
      {texts.fault({ code: 'node.managementStopped', node: node.name })}
    </MessageBar>
  );
}

function Hosts({ place }: { readonly place: Place }) {
  return (
    <WithDetails list={place}>
      <NodesView list={place} cluster={null} />
    </WithDetails>
  );
}

/** R2's three areas: virtual machines, snapshots, details. A low window has the second as a tab of the third. */
function Vms({ place, node }: { readonly place: Place; readonly node: NodeId }) {
  const { t } = useTexts();
  const { ids } = useSelection(place);
  const sizes = useUi((state) => state.settings.sizes);
  const only = ids.length === 1 && ids[0]?.startsWith('vm:') ? (ids[0] as `vm:${string}`) : null;
  const low = useMedia(lowWindow);
  const shown = low ? [] : vmAreas;
  const areas = shown.map(({ id, label, view: View, height }): PanelSpec => ({
    id,
    label: t(label as 'lens:page.vms'),
    content: <View vm={only} />,
    minPx: 72,
    sizePx: sizes[id] ?? defaultHeightPx(height),
  }));
  return (
    <WithDetails list={place} about={node} between={areas}>
      <VmsView list={place} host={node} />
    </WithDetails>
  );
}
