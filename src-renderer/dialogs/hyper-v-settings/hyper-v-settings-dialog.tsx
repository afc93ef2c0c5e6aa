import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterNode, HostFolders } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord, useSession, useUi } from '../../store/hooks';
import type { ConsoleSettings, KeyboardTarget, ReleaseKey } from '../../store/settings';
import { keyboardTargets, releaseKeys } from '../../store/settings';
import { useTexts } from '../../store/texts';
import { Button, Checkbox, RadioGroup, Select, TextField, Tree } from '../../ui';
import { PropertySheet } from '../property-sheet';
import { RefusalBar } from '../refusal-bar';
import { GraphicsPage } from './graphics-page';
import { isPath } from '../vm-settings/fields';

const folderPages = ['virtualHardDisks', 'virtualMachines'] as const;
const serverPages = [...folderPages, 'numaSpanning'] as const;
/* R2 has Delete Saved Credentials beside these: nobody logs on to a simulated host, nothing is saved. */
const userPages = ['keyboard', 'releaseKey', 'checkBoxes'] as const;
type Page = (typeof serverPages)[number] | 'gpus' | (typeof userPages)[number];

type UserSettings = Pick<ConsoleSettings, 'keyboard' | 'releaseKey' | 'hiddenPages'>;

interface Draft extends UserSettings {
  readonly folders: HostFolders;
  readonly numaSpanning: boolean;
}

/** Hyper-V Settings of a host (hyperv-host §11.3): folders of the server, habits of the person. */
export function HyperVSettingsDialog({ node: id }: { readonly node: NodeId }) {
  const node = useRecord<'node'>(id);
  return node ? <OpenHyperVSettings node={node} /> : null;
}

function foldersCommand(node: ClusterNode, folders: HostFolders): Command | null {
  const changed = folderPages.filter((name) => folders[name] !== node.folders[name]);
  if (changed.length === 0) return null;
  const named = Object.fromEntries(changed.map((name) => [name, folders[name]]));
  return { name: 'node.configureFolders', args: { node: node.id, ...named } };
}

/** What makes the host as the draft says. */
function commandsOf(node: ClusterNode, { folders, numaSpanning }: Draft): readonly Command[] {
  const command = foldersCommand(node, folders);
  const spanning: Command = { name: 'node.setNumaSpanning', args: { node: node.id, numaSpanning } };
  return [...(command ? [command] : []), ...(numaSpanning === node.numaSpanning ? [] : [spanning])];
}

/** What was entered for a host and its person, and how all of it is applied. */
function useHyperVDraft(node: ClusterNode, showPage: (page: Page) => void) {
  const { ui } = useSession();
  const dispatcher = useDispatcher();
  const settings = useUi((state) => state.settings);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const [draft, setDraft] = useState<Draft>(() => ({
    folders: node.folders,
    numaSpanning: node.numaSpanning,
    keyboard: settings.keyboard,
    releaseKey: settings.releaseKey,
    hiddenPages: settings.hiddenPages,
  }));
  const commands = commandsOf(node, draft);
  const { folders: _folders, numaSpanning: _spanning, ...user } = draft;
  const userChanged = Object.entries(user).some(
    ([key, value]) => settings[key as keyof UserSettings] !== value,
  );
  const apply = async (): Promise<boolean> => {
    const wrong = folderPages.find((name) => !isPath(draft.folders[name]));
    if (wrong) {
      showPage(wrong);
      return false;
    }
    const fault = await dispatcher.submitInTurn(commands);
    setRefusal(fault);
    if (fault) return false;
    ui.changeSettings(user);
    return true;
  };
  const change = (fields: Partial<Draft>) => setDraft({ ...draft, ...fields });
  return { draft, change, refusal, apply, dirty: commands.length > 0 || userChanged };
}

function OpenHyperVSettings({ node }: { readonly node: ClusterNode }) {
  const { t } = useTexts();
  const [page, setPage] = useState<Page>('virtualHardDisks');
  const { draft, change, refusal, apply, dirty } = useHyperVDraft(node, setPage);
  return (
    <PropertySheet
      title={t('hyperVSettings:title', { node: node.name })}
      width="large"
      apply={apply}
      dirty={dirty}
    >
      <div className="settings">
        <div className="settings-side">
          <PageTree page={page} onPage={setPage} />
        </div>
        <section className="settings-page">
          <h3 className="settings-heading">{t(`hyperVSettings:${page}`)}</h3>
          <RefusalBar fault={refusal} urgent />
          <div className="dialog-fields">
            <PageView page={page} node={node} draft={draft} change={change} />
          </div>
        </section>
      </div>
    </PropertySheet>
  );
}

function PageTree({
  page,
  onPage,
}: {
  readonly page: Page;
  readonly onPage: (page: Page) => void;
}) {
  const graphics = useReader((reader) => profileOf(reader).remoteFx.offered.value, []);
  const { t } = useTexts();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const branch = (id: 'server' | 'user', pages: readonly Page[]) => ({
    id,
    label: t(`hyperVSettings:${id}`),
    icon: id === 'server' ? ('server' as const) : ('person' as const),
    children: pages.map((each) => ({
      id: each,
      label: t(`hyperVSettings:${each}`),
      icon: 'settings' as const,
    })),
  });
  const branches = ['server', 'user'];
  return (
    <Tree
      label={t('hyperVSettings:tree')}
      items={[
        branch('server', graphics ? [...folderPages, 'gpus', 'numaSpanning'] : serverPages),
        branch('user', userPages),
      ]}
      expanded={new Set(branches.filter((id) => !closed.includes(id)))}
      selected={page}
      // A branch has no page: whoever goes to it arrives at the page beyond.
      onSelect={(id) => onPage(pageAt(id, page))}
      onExpanded={(id, open) =>
        setClosed(open ? closed.filter((each) => each !== id) : [...closed, id])
      }
    />
  );
}

function pageAt(id: string, from: Page): Page {
  if (id === 'server') return 'virtualHardDisks';
  if (id === 'user') return from === 'keyboard' ? 'numaSpanning' : 'keyboard';
  return id as Page;
}

interface PageProps {
  readonly node: ClusterNode;
  readonly page: Page;
  readonly draft: Draft;
  readonly change: (fields: Partial<Draft>) => void;
}

function PageView({ page, node, draft, change }: PageProps) {
  const { t } = useTexts();
  switch (page) {
    case 'virtualHardDisks':
    case 'virtualMachines':
      return (
        <TextField
          label={t('hyperVSettings:folder')}
          hint={t(`hyperVSettings:${page}Note`)}
          value={draft.folders[page]}
          maxLength={260}
          error={isPath(draft.folders[page]) ? null : t('vmSettings:path')}
          onValue={(folder) => change({ folders: { ...draft.folders, [page]: folder } })}
        />
      );
    case 'gpus':
      return <GraphicsPage node={node} />;
    case 'numaSpanning':
      return (
        <Checkbox
          label={t('hyperVSettings:numaAllow')}
          note={t('hyperVSettings:numaNote')}
          checked={draft.numaSpanning}
          onChecked={(numaSpanning) => change({ numaSpanning })}
        />
      );
    case 'keyboard':
      return (
        <RadioGroup<KeyboardTarget>
          label={t('hyperVSettings:keyboardQuestion')}
          value={draft.keyboard}
          options={keyboardTargets.map((value) => ({
            value,
            label: t(`hyperVSettings:keyboard.${value}`),
          }))}
          onValue={(keyboard) => change({ keyboard })}
        />
      );
    case 'releaseKey':
      return (
        <Select<ReleaseKey>
          label={t('hyperVSettings:releaseQuestion')}
          value={draft.releaseKey}
          options={releaseKeys.map((value) => ({
            value,
            label: t(`hyperVSettings:release.${value}`),
          }))}
          onValue={(releaseKey) => change({ releaseKey })}
        />
      );
    case 'checkBoxes':
      return (
        <>
          <p>{t('hyperVSettings:checkBoxesNote')}</p>
          <Button
            disabledReason={
              draft.hiddenPages.length === 0 ? t('hyperVSettings:nothingHidden') : null
            }
            onClick={() => change({ hiddenPages: [] })}
          >
            {t('hyperVSettings:reset')}
          </Button>
        </>
      );
  }
}
