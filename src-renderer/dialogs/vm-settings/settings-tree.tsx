import { useState } from 'react';
import { useTexts } from '../../store/texts';
import { Icon, Tree } from '../../ui';
import type { TreeItem } from '../../ui';
import { flat } from './settings-draft';
import type { SettingsEntry } from './settings-page';
import type { Settings } from './use-settings';

/** The tree of the settings: unapplied entries are bold, refused ones wear a mark with the reason. */
export function SettingsTree({ settings }: { readonly settings: Settings }) {
  const texts = useTexts();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { roots, selected, select } = settings;
  const unapplied = texts.t('vmSettings:unapplied');
  const parents = flat(roots).filter(({ children }) => children);
  return (
    <Tree
      label={texts.t('vmSettings:tree')}
      items={roots.map((entry) => itemOf(settings, unapplied, entry))}
      expanded={new Set(parents.map(({ id }) => id).filter((id) => !closed.has(id)))}
      selected={selected}
      onSelect={select}
      onExpanded={(id, open) => {
        const next = new Set(closed);
        if (open) next.delete(id);
        else next.add(id);
        setClosed(next);
      }}
    />
  );
}

function itemOf(settings: Settings, unapplied: string, entry: SettingsEntry): TreeItem {
  const judged = settings.judged.get(entry.id);
  const problem = judged?.problem ?? null;
  const changed = judged?.changed === true;
  const said = [entry.detail, problem ?? (changed ? unapplied : undefined)].filter(Boolean);
  return {
    id: entry.id,
    label: entry.label,
    icon: entry.icon,
    strong: changed,
    ...(said.length > 0 ? { description: said.join(', ') } : {}),
    ...(entry.children
      ? { children: entry.children.map((child) => itemOf(settings, unapplied, child)) }
      : {}),
    trailing: <Trailing problem={problem} detail={entry.detail} />,
  };
}

function Trailing({
  problem,
  detail,
}: {
  readonly problem: string | null;
  readonly detail: string | undefined;
}) {
  if (problem) {
    return (
      <span className="settings-mark" title={problem}>
        <Icon name="error" size={16} />
      </span>
    );
  }
  return detail ? (
    <span className="settings-detail truncate" title={detail}>
      {detail}
    </span>
  ) : null;
}
