import { useEffect, useRef } from 'react';
import { countOf, licensesText } from '../../../src-shared/licensing/index';
import { licensedEditions } from '../../../src-shared/model/node';
import { useForecast } from '../../store/forecast';
import { useSession } from '../../store/hooks';
import { useLiveMemory } from '../../store/live-memory';
import { useTexts } from '../../store/texts';
import { Button, MessageBar, SeverityLabel, StateLabel } from '../../ui';
import { FigureTiles } from '../common/figure-tiles';
import type { FigureEntry } from '../common/figure-tiles';
import { Section } from '../details/section';
import { DesignsTable, PricesTable } from './cost-tables';
import { HostsTable } from './hosts-table';
import { LossTable } from './loss-table';
import type { Situation } from './situation';
import { situationOf } from './situation';
import { dollars, exportOf, reasonsOf } from './words';

/** Licences of Windows against what runs, today and on the worst day, and what would cover it. */
export function LicensingView() {
  useLiveMemory();
  const situation = useForecast(situationOf, []);
  useExport(situation);
  return (
    <div className="page licensing">
      <Head situation={situation} />
      <div className="page-body">
        <Summary situation={situation} />
        <Figures situation={situation} />
        <Reasons situation={situation} />
        <HostsTable situation={situation} />
        <LossTable situation={situation} />
        <DesignsTable situation={situation} />
        <PricesTable figures={situation.figures} />
      </div>
    </div>
  );
}

/** Lets the export of lists write the table of hosts. */
function useExport(situation: Situation): void {
  const session = useSession();
  const texts = useTexts();
  const latest = useRef(situation);
  useEffect(() => {
    latest.current = situation;
  });
  useEffect(
    () =>
      session.offerList({
        title: texts.t('licensingPages:title'),
        table: () => exportOf(texts, latest.current),
      }),
    [session, texts],
  );
}

interface Shown {
  readonly situation: Situation;
}

function Head({ situation: { hosts, stock } }: Shown) {
  const { t } = useTexts();
  const { ui } = useSession();
  const short = hosts.filter(({ coveredWorst }) => !coveredWorst).length;
  const now = hosts.some(({ coveredNow }) => !coveredNow);
  const open = (act: 'buy' | 'assign' | 'move') => () =>
    ui.openDialog({ type: 'licenses', act, node: null });
  return (
    <header className="details-head license-head">
      <h2 className="truncate">{t('licensingPages:title')}</h2>
      <StateLabel
        look="badge"
        tone={now ? 'critical' : short > 0 ? 'warning' : 'running'}
        word={
          short > 0 ? t('licensingPages:badge', { count: short }) : t('licensingPages:badge.good')
        }
      />
      <div className="license-acts">
        <Button kind="primary" icon="add" onClick={open('buy')}>
          {t('licensingPages:buy')}
        </Button>
        <Button
          icon="link"
          disabledReason={stock.spare.length === 0 ? t('licensingPages:noSpare') : null}
          onClick={open('assign')}
        >
          {t('licensingPages:assign')}
        </Button>
        <Button
          icon="swap"
          disabledReason={hosts.length < 2 ? t('licensingPages:oneHost') : null}
          onClick={open('move')}
        >
          {t('licensingPages:move')}
        </Button>
      </div>
    </header>
  );
}

/** The two sentences the licensing report begins with, and what they are worth. */
function Summary({ situation: { hosts } }: Shown) {
  const texts = useTexts();
  const { t } = texts;
  const names = (list: Situation['hosts']) => texts.list(list.map(({ name }) => name));
  const now = hosts.filter(({ coveredNow }) => !coveredNow);
  const worst = hosts.filter(({ coveredWorst }) => !coveredWorst);
  return (
    <>
      <MessageBar
        severity={now.length > 0 ? 'critical' : 'success'}
        word={t(now.length > 0 ? 'licensingPages:word.violation' : 'licensingPages:word.good')}
      >
        {now.length > 0
          ? t('documents:unlicensedNow', { nodes: names(now) })
          : t('documents:licensedNow')}
      </MessageBar>
      <MessageBar
        severity={worst.length > 0 ? 'warning' : 'success'}
        word={t(worst.length > 0 ? 'licensingPages:word.danger' : 'licensingPages:word.good')}
      >
        {worst.length > 0
          ? t('documents:unlicensedWorst', { nodes: names(worst) })
          : t('documents:licensedWorst')}
      </MessageBar>
      <p className="secondary caption">{t('documents:licenceModel')}</p>
    </>
  );
}

function Figures({ situation: { hosts, stock, designs, instances } }: Shown) {
  const texts = useTexts();
  const { t, number } = texts;
  const now = hosts.filter(({ coveredNow }) => !coveredNow).length;
  const worst = hosts.filter(({ coveredWorst }) => !coveredWorst).length;
  const missing = designs.find(({ kind }) => kind === 'purchase')?.cost ?? 0;
  const spare = licensedEditions.some((edition) => countOf(stock.spare, edition) > 0);
  const entries: readonly FigureEntry[] = [
    [t('licensingPages:figure.instances'), number(instances)],
    [t('licensingPages:figure.now'), number(now), now > 0],
    [t('licensingPages:figure.worst'), number(worst), worst > 0],
    [
      t('licensingPages:figure.spare'),
      spare ? licensesText(texts, stock.spare) : t('licensingPages:none'),
    ],
    [t('licensingPages:figure.missing'), dollars(texts, missing), missing > 0],
    [t('licensingPages:figure.spent'), dollars(texts, stock.spent)],
  ];
  return <FigureTiles entries={entries} />;
}

function Reasons({ situation: { hosts } }: Shown) {
  const texts = useTexts();
  const reasons = reasonsOf(texts, hosts);
  if (reasons.length === 0) return null;
  return (
    <Section title={texts.t('licensingPages:reasons')}>
      <ul className="license-reasons">
        {reasons.map(({ text, grave }) => (
          <li key={text}>
            <SeverityLabel
              severity={grave ? 'critical' : 'warning'}
              word={texts.t(grave ? 'licensingPages:word.violation' : 'licensingPages:word.danger')}
            />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
