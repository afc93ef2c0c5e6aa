import { actionIds } from '../../src-shared/actions/index';
import type { ClusterId, NetworkId, NodeId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { Texts } from '../../src-shared/text/index';
import { useReader, useSession, useUi } from '../store/hooks';
import type { Session } from '../store/session';
import { useTexts } from '../store/texts';
import type { PaletteCommand } from '../ui/command-palette';
import type { IconName } from '../ui/icon';
import { CommandPalette } from '../ui/command-palette';
import { useActionItems, usePresentSelection } from './use-actions';
import type { ActionItems } from './use-actions';

/** Every action and every object, found by typing. It is made when it opens. */
export function Palette() {
  const open = useUi((state) => state.paletteOpen);
  return open ? <OpenPalette /> : null;
}

function OpenPalette() {
  const texts = useTexts();
  const session = useSession();
  const selection = usePresentSelection();
  const items = useActionItems(selection);
  const objects = useReader(reachable, [], sameObjects);
  return (
    <CommandPalette
      open
      onClose={() => session.ui.openPalette(false)}
      label={texts.t('console:palette.label')}
      placeholder={texts.t('console:palette.placeholder')}
      commands={[...actionCommands(texts, items), ...objectCommands(texts, session, objects)]}
    />
  );
}

function actionCommands(texts: Texts, items: ActionItems): readonly PaletteCommand[] {
  return actionIds
    .filter((id) => id !== 'view.palette')
    .flatMap((id) => {
      const item = items[id];
      const command = {
        id,
        label: item.label,
        group: texts.t(`actions:menu.${item.action.menu}`).replace('&', ''),
        icon: item.icon,
        shortcut: item.shortcut,
        keywords: [item.help],
        disabledReason: item.reason,
        simulated: item.action.simulated,
        run: item.run,
      };
      const choices = item.choices?.() ?? [];
      if (choices.length === 0) return [command];
      return choices.map(({ choice, label, reason, run }) => ({
        ...command,
        id: `${id}/${choice}`,
        label: texts.t('console:palette.choice', { action: item.label, choice: label }),
        disabledReason: reason,
        run,
      }));
    });
}

/** Beyond this many machines the list's own filter is the better tool. */
const objectsOffered = 1000;

interface Reachable {
  readonly id: string;
  readonly name: string;
  readonly node: string | null;
}

function reachable(reader: Reader): readonly Reachable[] {
  const named = (record: { readonly id: string; readonly name: string }) => ({
    id: record.id,
    name: record.name,
    node: null,
  });
  return [
    ...reader.all('cluster').map(named),
    ...reader.all('node').map(named),
    ...reader.all('network').map(named),
    ...reader
      .all('vm')
      .slice(0, objectsOffered)
      .map((vm) => ({
        id: vm.id,
        name: vm.name,
        node: reader.get<'node'>(vm.node)?.name ?? null,
      })),
  ];
}

function sameObjects(left: readonly Reachable[], right: readonly Reachable[]): boolean {
  return (
    left.length === right.length &&
    left.every((each, index) => each.id === right[index]?.id && each.name === right[index]?.name)
  );
}

const objectIcons: Readonly<Record<string, IconName>> = {
  vm: 'desktop',
  node: 'server',
  network: 'network',
};

function objectCommands(
  texts: Texts,
  session: Session,
  objects: readonly Reachable[],
): readonly PaletteCommand[] {
  return objects.map(({ id, name, node }) => ({
    id,
    label:
      node === null
        ? texts.t('console:palette.goToName', { name })
        : texts.t('console:palette.goToVm', { name, node }),
    group: texts.t('console:palette.goTo'),
    icon: objectIcons[id.slice(0, id.indexOf(':'))] ?? 'cluster',
    run: () => goToObject(session, id),
  }));
}

/** Shows an object: a node or a cluster is a place of its own, a machine a row of the list. */
export function goToObject(session: Session, id: string): void {
  const { ui } = session;
  if (id.startsWith('vm:')) {
    ui.goTo('vms');
    ui.filter('vms', '');
    ui.select('vms', { ids: [id as `vm:${string}`], focus: id as `vm:${string}` });
    ui.setPane('results');
  } else {
    ui.goTo(id as NodeId | ClusterId | NetworkId);
    ui.setPane('tree');
  }
}
