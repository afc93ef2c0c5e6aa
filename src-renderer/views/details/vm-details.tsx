import { useState } from 'react';
import type { VmId } from '../../../src-shared/model/tables';
import { useReader, useRecords, useSession, useUi } from '../../store/hooks';
import { lowWindow } from '../../store/pane-size';
import { placeParts } from '../../store/place';
import { useTexts } from '../../store/texts';
import { useMedia } from '../../store/use-media';
import { StateLabel, Tabs } from '../../ui';
import { ClockText } from '../common/live-cells';
import { vmTone } from '../common/tones';
import { VmRows } from '../vms/rows';
import type { VmRow } from '../vms/rows';
import { statusText } from '../vms/status-text';
import { DetailsHead } from './details-head';
import { vmPages } from './vm-pages';

/** The row of one machine, kept while its records are the same. */
function useVmRow(id: VmId): VmRow | null {
  const [cache] = useState(() => new VmRows());
  return useReader((reader) => cache.readOne(reader, id), [cache, id]);
}

/** Kept with the filters: going from machine to machine one stays at the same tab. */
const tabKey = 'vm/tab';

/** What Hyper-V Manager says of a machine under the list: one pane in 2008 R2, tabs since 2012. */
export function VmDetails({ id }: { readonly id: VmId }) {
  const texts = useTexts();
  const { t, vocabulary } = texts;
  const row = useVmRow(id);
  const startsAt = useRecords('world')[0]?.startsAt ?? '';
  const { ui, replica } = useSession();
  const kept = useUi((state) => state.filters[tabKey]);
  const inLens = useUi((state) => placeParts(state.place).view === 'host');
  const low = useMedia(lowWindow);
  if (!row) return null;
  const pages = vmPages
    .filter(({ only }) => only === null || only === vocabulary)
    .filter(({ notInLens }) => !inLens || low || notInLens !== true);
  const first = pages[0]?.id ?? '';
  return (
    <div className="details selectable">
      <DetailsHead
        name={row.name}
        object={id}
        state={
          <StateLabel look="badge" tone={vmTone[row.state]} word={texts.state(`vm.${row.state}`)} />
        }
        note={<ClockText text={(now) => statusText(texts, row.status, now, replica.reader)} />}
      />
      <Tabs
        label={t('lens:vmPage.tabs', { name: row.name })}
        value={pages.some((page) => page.id === kept) ? (kept ?? first) : first}
        onValue={(next) => {
          ui.filter(tabKey, next);
        }}
        tabs={pages.map(({ id: value, label, view: View }) => ({
          value,
          label: texts.lookUp(label) ?? value,
          content: <View row={row} startsAt={startsAt} />,
        }))}
      />
    </div>
  );
}
