import { TableTwin } from '../../charts/table-twin';
import type { Texts } from '../../../src-shared/text/index';
import { useTexts } from '../../store/texts';
import { sizeText } from '../../views/common/move-words';

export interface RoundBar {
  readonly id: string;
  /** 0 stands for what the standstill sends. */
  readonly number: number;
  readonly bytes: number;
  readonly left: number;
  /** How long it took; null while it is under way. */
  readonly ms: number | null;
}

const nameOfBar = (texts: Texts, bar: RoundBar) =>
  bar.number === 0
    ? texts.t('moves:live.rest.blackout')
    : texts.t('moves:live.pass', { number: bar.number });

const textOfBar = (texts: Texts, bar: RoundBar) =>
  bar.ms === null
    ? texts.t('moves:live.chartOpen', {
        left: sizeText(texts, bar.left),
        bytes: sizeText(texts, bar.bytes),
      })
    : texts.t('moves:live.chartRow', {
        bytes: sizeText(texts, bar.bytes),
        span: texts.duration(bar.ms),
      });

/** Each pass as a bar as long as what it has to send; the filled part is sent. Ever shorter, if all goes well. */
export function RoundsChart({ bars }: { readonly bars: readonly RoundBar[] }) {
  const texts = useTexts();
  const { t } = texts;
  const largest = Math.max(1, ...bars.map((bar) => bar.bytes));
  const said = bars.map((bar) => `${nameOfBar(texts, bar)}: ${textOfBar(texts, bar)}`).join('. ');
  return (
    <TableTwin
      title={t('moves:live.chart')}
      label={t('moves:live.chart')}
      summary=""
      head={[t('moves:live.chartHead'), t('moves:live.chartValue')]}
      rows={() =>
        bars.map((bar) => ({ id: bar.id, cells: [nameOfBar(texts, bar), textOfBar(texts, bar)] }))
      }
      chart={
        bars.length === 0 ? (
          <p className="secondary">{t('moves:live.chartEmpty')}</p>
        ) : (
          <div className="rounds" role="img" aria-label={`${t('moves:live.chart')}. ${said}`}>
            {bars.map((bar) => (
              <div key={bar.id} className="round" data-open={bar.ms === null || undefined}>
                <span className="round-name">{nameOfBar(texts, bar)}</span>
                <span className="round-track">
                  <span className="round-bar" style={{ width: share(bar.bytes, largest) }}>
                    <span
                      className="round-sent"
                      style={{ width: share(bar.bytes - bar.left, bar.bytes) }}
                    />
                  </span>
                </span>
                <span className="round-text numeric">{textOfBar(texts, bar)}</span>
              </div>
            ))}
          </div>
        )
      }
    />
  );
}

const share = (part: number, whole: number) =>
  `${String(whole <= 0 ? 100 : Math.min(100, (part * 100) / whole))}%`;
