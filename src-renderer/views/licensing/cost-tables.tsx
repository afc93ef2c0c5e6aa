import { machinesPerCover, priceFigures } from '../../../src-shared/licensing/index';
import { licensedEditions } from '../../../src-shared/model/node';
import type { LicensedEdition } from '../../../src-shared/model/node';
import type { LicensingFigures } from '../../../src-shared/profiles/sections/licensing';
import type { Texts } from '../../../src-shared/text/index';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, SeverityLabel } from '../../ui';
import { Section } from '../details/section';
import type { DesignRow, Situation } from './situation';
import { chosenText, differenceText, dollars } from './words';

/** Ways to license the worst case beside each other, and what each costs above the cheapest. */
export function DesignsTable({ situation }: { readonly situation: Situation }) {
  const texts = useTexts();
  const { t } = texts;
  const { breakEven } = situation;
  return (
    <Section title={t('documents:designs')}>
      <div className="plan-scroll" tabIndex={0} role="group" aria-label={t('documents:designs')}>
        <table className="plan-table license-table">
          <caption className="visually-hidden">{t('documents:designs')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('documents:column.design')}</th>
              <th scope="col" className="plan-number">
                {t('documents:column.cost')}
              </th>
              <th scope="col">{t('documents:column.result')}</th>
              <th scope="col">{t('licensingPages:column.difference')}</th>
              <th scope="col">{t('documents:column.licences')}</th>
            </tr>
          </thead>
          <tbody>
            {situation.designs.map((design) => (
              <DesignLine key={design.kind} design={design} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="secondary caption">
        {breakEven ? t('documents:breakEven', breakEven) : t('documents:noBreakEven')}
      </p>
    </Section>
  );
}

function DesignLine({ design }: { readonly design: DesignRow }) {
  const texts = useTexts();
  const { t } = texts;
  const { kind, cost, violations, difference } = design;
  const result =
    cost === null
      ? t('documents:notForSale')
      : violations === 0
        ? t('documents:covered')
        : t('documents:violations', { count: violations });
  const severity = cost === null ? 'information' : violations === 0 ? 'success' : 'warning';
  return (
    <tr data-least={difference === 0 || undefined}>
      <th scope="row">{t(`documents:design.${kind}`)}</th>
      <td className="plan-number numeric">{cost === null ? '' : dollars(texts, cost)}</td>
      <td>
        <SeverityLabel severity={severity} word={result} />
      </td>
      <td className="numeric">{differenceText(texts, design)}</td>
      <td className="plan-wide">{chosenText(texts, design)}</td>
    </tr>
  );
}

/** What one licence costs in this lab, and where that figure comes from. */
export function PricesTable({ figures }: { readonly figures: LicensingFigures }) {
  const texts = useTexts();
  const { t } = texts;
  const { ui } = useSession();
  return (
    <Section title={t('documents:prices')}>
      <div className="license-lead">
        <p className="secondary caption">{t('licensingPages:prices.lead')}</p>
        <Button icon="rename" onClick={() => ui.openDialog({ type: 'licensePrices' })}>
          {t('licensingPages:editPrices')}
        </Button>
      </div>
      <div className="plan-scroll" tabIndex={0} role="group" aria-label={t('documents:prices')}>
        <table className="plan-table license-table">
          <caption className="visually-hidden">{t('documents:prices')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('views:column.edition')}</th>
              <th scope="col" className="plan-number">
                {t('documents:column.price')}
              </th>
              <th scope="col">{t('licensingPages:column.buys')}</th>
              <th scope="col">{t('documents:column.evidence')}</th>
              <th scope="col">{t('documents:column.source')}</th>
            </tr>
          </thead>
          <tbody>
            {licensedEditions.map((edition) => {
              const figure = figures[priceFigures[edition]];
              return figure === null ? null : (
                <tr key={edition}>
                  <th scope="row">{texts.state(`edition.${edition}`)}</th>
                  <td className="plan-number numeric">{dollars(texts, figure.value)}</td>
                  <td>{coversText(texts, figures, edition)}</td>
                  <td>{texts.state(`evidence.${figure.evidence}`)}</td>
                  <td className="plan-wide">{figure.source}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function coversText({ t }: Texts, figures: LicensingFigures, edition: LicensedEdition): string {
  const count = machinesPerCover(figures, edition);
  return count === null
    ? t('licensingPages:covers.any')
    : t('licensingPages:covers.server', { count });
}
