import type { NPlusOne, SingleLoss, Unplaced, WhatIf } from '../../../src-shared/planning/index';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { objectName } from '../common/words';

/** How bad it is that some node fails; null where any one may. */
export function nPlusOneTone({ worst }: NPlusOne): 'warning' | 'critical' | null {
  if (worst === null) return null;
  return worst.quorum ? 'warning' : 'critical';
}

/** *N+1: OK*, or what is short if which node fails. */
export function nPlusOneText(texts: Texts, reader: Reader, { worst }: NPlusOne): string {
  if (worst === null) return texts.t('planning:chip.ok');
  const node = objectName(reader, worst.node);
  if (!worst.quorum) return texts.t('planning:chip.noQuorum', { node });
  return texts.t('planning:chip.short', { node, memory: texts.memoryInGigabytes(worst.shortMiB) });
}

/** What the loss of one node alone comes to. */
export function lossText(texts: Texts, loss: SingleLoss): string {
  if (!loss.quorum) return texts.t('planning:loss.noQuorum');
  if (loss.unplaced === 0) return texts.t('planning:loss.ok');
  return texts.t('planning:loss.short', { memory: texts.memoryInGigabytes(loss.shortMiB) });
}

/** Why a machine finds no place. */
export function whyText(texts: Texts, { why }: Unplaced): string {
  return texts.t(`planning:why.${why}`);
}

/** The whole outcome in a sentence. */
export function outcomeText(texts: Texts, found: WhatIf): string {
  const { t } = texts;
  const starts = found.moves.filter((move) => move.starts && move.vm !== null).length;
  if (!found.quorum) return t('planning:outcome.noQuorum', { ...found.votes });
  if (found.unplaced.length === 0) return t('planning:outcome.fits', { count: starts });
  const memory = texts.memoryInGigabytes(found.unplacedMiB);
  const short = t('planning:outcome.short', { count: found.unplaced.length, memory });
  const best = {
    fits: '',
    couldFit: t('planning:outcome.couldFit'),
    cannotFit: t('planning:outcome.cannotFit'),
    notFound: t('planning:outcome.notFound'),
  }[found.verdict];
  return `${short} ${best}`;
}
