import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { SwitchType } from '../../../src-shared/model/switches';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { poolRoom } from '../../../src-shared/rules/mac-pool';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Tree } from '../../ui';
import type { TreeItem } from '../../ui';
import { PropertySheet } from '../property-sheet';
import { RefusalBar } from '../refusal-bar';
import { MacPage } from './mac-page';
import type { ManagerDraft, SwitchDraft } from './manager-draft';
import {
  faultOf,
  managerCommands,
  managerDraftOf,
  newSwitch,
  poolFault,
  vlanOf,
} from './manager-draft';
import { NewPage } from './new-page';
import { SwitchPage } from './switch-page';

/** Virtual Network Manager (hyperv-host §6, §11.2): the networks of one host, and the range of its addresses. */
export function ManagerDialog({ node: id }: { readonly node: NodeId }) {
  const node = useRecord<'node'>(id);
  return node ? <OpenManager node={node} /> : null;
}

const both = ['networks', 'global'] as const;

function OpenManager({ node }: { readonly node: ClusterNode }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const session = useSession();
  const { reader } = session.replica;
  const [draft, setDraft] = useState(() => managerDraftOf(node));
  const [selected, setSelected] = useState('new');
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const commands = managerCommands(node, draft);
  const range = poolFault(reader, node, draft);
  const wrong = problemOf(texts, node, draft) ?? (range ? texts.fault(range) : null);

  const apply = async (): Promise<boolean> => {
    const fault = await dispatcher.submitInTurn(commands);
    setRefusal(fault);
    if (fault !== null) return false;
    const present = reader.get<'node'>(node.id);
    if (present) {
      setDraft(managerDraftOf(present));
      setSelected('new');
    }
    return true;
  };
  return (
    <PropertySheet
      title={t('switchPages:title', { node: node.name })}
      width="large"
      apply={apply}
      dirty={commands.length > 0}
      wrong={wrong}
    >
      <RefusalBar fault={refusal} urgent />
      <div className="switch-manager">
        <ManagerTree draft={draft} selected={selected} onSelect={setSelected} />
        <section className="switch-manager-page">
          <ManagerPage
            node={node}
            draft={draft}
            range={range}
            selected={selected}
            onDraft={setDraft}
            onSelect={setSelected}
          />
        </section>
      </div>
    </PropertySheet>
  );
}

interface ManagerPageProps {
  readonly node: ClusterNode;
  readonly draft: ManagerDraft;
  /** What is wrong with the range of addresses. */
  readonly range: Fault | null;
  readonly selected: string;
  readonly onDraft: (draft: ManagerDraft) => void;
  readonly onSelect: (entry: string) => void;
}

/** The page of what is chosen in the list. */
function ManagerPage({ node, draft, range, selected, onDraft, onSelect }: ManagerPageProps) {
  const { t } = useTexts();
  const chosen = draft.switches.find(({ key }) => key === selected);
  const others = draft.switches.filter((each) => each !== chosen);
  if (chosen) {
    const change = (one: SwitchDraft) => {
      const switches = draft.switches.map((each) => (each === chosen ? one : each));
      onDraft({ ...draft, switches });
    };
    const remove = () => {
      onDraft({ ...draft, switches: others });
      onSelect('new');
    };
    return (
      <SwitchPage
        key={chosen.key}
        node={node}
        draft={draft}
        one={chosen}
        onChange={change}
        onRemove={remove}
      />
    );
  }
  if (selected === 'mac') {
    return <MacRange node={node} draft={draft} fault={range} onDraft={onDraft} />;
  }
  const add = (type: SwitchType) => {
    const made = newSwitch(node, draft, type, t('switchPages:newName'));
    onDraft({ ...draft, switches: [...draft.switches, made] });
    onSelect(made.key);
  };
  return <NewPage onAdd={add} />;
}

/** The first thing that is wrong with any of the networks. */
function problemOf(texts: Texts, node: ClusterNode, draft: ManagerDraft): string | null {
  for (const one of draft.switches) {
    if (vlanOf(one.vlan) === undefined) return texts.t('switchPages:vlanInvalid');
    if (one.value.name.trim() === '') return texts.t('switchPages:nameMissing');
    const fault = faultOf(node, draft, one);
    if (fault) return texts.fault(fault);
  }
  return null;
}

function MacRange({
  node,
  draft,
  fault,
  onDraft,
}: {
  readonly node: ClusterNode;
  readonly draft: ManagerDraft;
  readonly fault: Fault | null;
  readonly onDraft: (draft: ManagerDraft) => void;
}) {
  const texts = useTexts();
  const room = useReader(
    (reader) => poolRoom(reader, node),
    [node],
    (left, right) => left.free === right.free && left.size === right.size,
  );
  return (
    <MacPage
      from={draft.from}
      to={draft.to}
      room={room}
      error={fault ? texts.fault(fault) : null}
      onRange={(from, to) => onDraft({ ...draft, from, to })}
    />
  );
}

function ManagerTree({
  draft,
  selected,
  onSelect,
}: {
  readonly draft: ManagerDraft;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}) {
  const { t } = useTexts();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const items: readonly TreeItem[] = [
    {
      id: 'networks',
      label: t('switchPages:networks'),
      icon: 'network',
      children: [
        { id: 'new', label: t('switchPages:new'), icon: 'add' },
        ...draft.switches.map(({ key, value }): TreeItem => ({
          id: key,
          label: value.name.trim() === '' ? '–' : value.name,
          icon: value.type === 'external' ? 'interface' : 'network',
          trailing: <span className="switch-kind">{t(`switchPages:type.${value.type}`)}</span>,
          description: t(`switchPages:type.${value.type}`),
        })),
      ],
    },
    {
      id: 'global',
      label: t('switchPages:global'),
      icon: 'settings',
      children: [{ id: 'mac', label: t('switchPages:macRange'), icon: 'interface' }],
    },
  ];
  return (
    <div className="switch-manager-list">
      <Tree
        label={t('switchPages:list')}
        items={items}
        expanded={new Set(both.filter((id) => !closed.has(id)))}
        onExpanded={(id, open) => {
          const next = new Set(closed);
          if (open) next.delete(id);
          else next.add(id);
          setClosed(next);
        }}
        selected={selected}
        onSelect={onSelect}
      />
    </div>
  );
}
