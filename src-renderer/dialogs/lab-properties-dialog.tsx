import { useState } from 'react';
import type { World } from '../../src-shared/model/world';
import { useRecord } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { PropertyList, Tabs } from '../ui/parts';
import type { FigureGroup } from './figures';
import { figureGroups, figureRows } from './figures';
import { useClose } from './use-close';

type Page = 'general' | 'figures' | 'notModelled';

/** The lab's Windows version, its seed, the figures it computes with and what it leaves out. */
export function LabPropertiesDialog() {
  const texts = useTexts();
  const close = useClose();
  const [page, setPage] = useState<Page>('general');
  const world = useRecord<'world'>('world:lab');
  if (!world) return null;
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:labProperties.title')}
      width="large"
      initialFocus="cancel"
    >
      <Tabs
        label={texts.t('console:labProperties.title')}
        value={page}
        onValue={setPage}
        tabs={[
          {
            value: 'general',
            label: texts.t('console:labProperties.general'),
            content: <General world={world} />,
          },
          {
            value: 'figures',
            label: texts.t('console:labProperties.figures'),
            content: <Figures world={world} />,
          },
          {
            value: 'notModelled',
            label: texts.t('console:labProperties.notModelled'),
            count: world.values.notModelled.length,
            content: <NotModelled world={world} />,
          },
        ]}
      />
    </Dialog>
  );
}

function General({ world }: { readonly world: World }) {
  const texts = useTexts();
  const property = (id: string, name: string, value: string) => ({ id, name, value });
  return (
    <>
      <p className="dialog-text selectable">{texts.local(world.description)}</p>
      <PropertyList
        properties={[
          property('lab', texts.t('console:labProperties.lab'), world.lab),
          property('profile', texts.t('console:labProperties.profile'), world.values.name),
          property('seed', texts.t('console:labProperties.seed'), String(world.seed)),
          property(
            'startsAt',
            texts.t('console:labProperties.startsAt'),
            texts.momentWithOffset(world.startsAt),
          ),
        ]}
      />
      <p className="field-hint">{texts.t('console:labProperties.seedHint')}</p>
    </>
  );
}

function Figures({ world }: { readonly world: World }) {
  const texts = useTexts();
  return (
    <div className="figures">
      <p className="field-hint">{texts.t('console:labProperties.editable')}</p>
      {figureGroups.map((group) => (
        <FigureTable key={group} world={world} group={group} />
      ))}
    </div>
  );
}

function FigureTable({ world, group }: { readonly world: World; readonly group: FigureGroup }) {
  const texts = useTexts();
  return (
    <table className="figure-table selectable">
      <caption>{texts.t(`console:labProperties.${group}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.t('console:labProperties.figure')}</th>
          <th scope="col">{texts.t('console:labProperties.value')}</th>
          <th scope="col">{texts.t('console:labProperties.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {figureRows(texts, world.values, group).map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td className="numeric">{row.value}</td>
            <td title={row.source}>
              {row.evidence === null ? '' : texts.state(`evidence.${row.evidence}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NotModelled({ world }: { readonly world: World }) {
  const texts = useTexts();
  const { notModelled } = world.values;
  if (notModelled.length === 0) return <p>{texts.t('console:labProperties.nothingMissing')}</p>;
  return (
    <ul className="bullets">
      {notModelled.map((key) => (
        <li key={key}>{texts.lookUp(`profile:notModelled.${key}`) ?? key}</li>
      ))}
    </ul>
  );
}
