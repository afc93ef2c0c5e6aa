import { licensesText } from '../../../src-shared/licensing/index';
import type { Texts } from '../../../src-shared/text/index';
import type { GridTable } from '../../ui';
import type { DesignRow, HostRow, Situation } from './situation';

export const allowedText = ({ t, number }: Texts, { allowed }: Pick<HostRow, 'allowed'>) =>
  allowed === null ? t('documents:anyNumber') : number(allowed);

/** The cells of a host as the licensing report has them, and when its licences may move. */
export function hostCells(texts: Texts, startsAt: string, host: HostRow): readonly string[] {
  return [
    host.name,
    texts.state(`edition.${host.edition}`),
    texts.number(host.sockets),
    licensesText(texts, host.licenses),
    allowedText(texts, host),
    texts.number(host.now),
    texts.number(host.worst),
    host.after.join(', '),
    boundText(texts, startsAt, host),
  ];
}

export function hostHeads({ t }: Texts): readonly string[] {
  return [
    t('views:column.node'),
    t('views:column.edition'),
    t('documents:column.sockets'),
    t('documents:column.licences'),
    t('documents:column.allowed'),
    t('documents:column.runsNow'),
    t('documents:column.worstCase'),
    t('documents:column.after'),
    t('licensingPages:column.bound'),
  ];
}

function boundText(texts: Texts, startsAt: string, host: HostRow): string {
  if (host.licenses.length === 0) return '';
  if (host.boundUntil === null) return texts.t('licensingPages:bound.free');
  const moment = texts.moment(startsAt, host.boundUntil);
  return texts.t(host.partlyFree ? 'licensingPages:bound.partly' : 'licensingPages:bound.from', {
    moment,
  });
}

/** Each violation with its reason: today's first, then those of a licence too few, then the worst day's. */
export function reasonsOf(
  texts: Texts,
  hosts: readonly HostRow[],
): readonly { readonly text: string; readonly grave: boolean }[] {
  const { t } = texts;
  const now = hosts.filter(({ coveredNow }) => !coveredNow);
  const worst = hosts.filter((host) => host.coveredNow && !host.coveredWorst);
  return [
    ...now.map((host) => ({
      grave: true,
      text: t('licensingPages:reason.now', {
        node: host.name,
        instances: host.now,
        allowed: allowedText(texts, host),
      }),
    })),
    ...hosts.flatMap((host) =>
      host.incomplete.map(({ edition, held, needed }) => ({
        grave: !host.coveredNow,
        text: t('licensingPages:reason.incomplete', {
          node: host.name,
          edition: texts.state(`edition.${edition}`),
          held,
          needed,
        }),
      })),
    ),
    ...worst.map((host) => ({
      grave: false,
      text: t('licensingPages:reason.worst', {
        node: host.name,
        lost: texts.list(host.after),
        instances: host.worst,
        allowed: allowedText(texts, host),
      }),
    })),
  ];
}

export const dollars = ({ t }: Texts, amount: number) => t('documents:dollars', { amount });

/** How a design compares with the cheapest that covers every host. */
export function differenceText(texts: Texts, design: DesignRow): string {
  if (design.kind === 'purchase') return texts.t('licensingPages:difference.added');
  if (design.difference === null) return '';
  if (design.difference === 0) return texts.t('licensingPages:difference.least');
  return `+ ${dollars(texts, design.difference)}`;
}

export function chosenText(texts: Texts, { chosen }: DesignRow): string {
  return chosen.map(({ node, licenses }) => `${node}: ${licensesText(texts, licenses)}`).join('; ');
}

/** The hosts as a file holds them, with a column for each loss. */
export function exportOf(texts: Texts, { hosts, losses, startsAt }: Situation): GridTable {
  const heads = [
    ...hostHeads(texts),
    ...losses.map(({ name }) => texts.t('licensingPages:losses.of', { node: name })),
  ];
  return {
    columns: heads.map((head, at) => ({ id: String(at), head })),
    rows: hosts.map((host) => [
      ...hostCells(texts, startsAt, host),
      ...host.byLoss.map((count, at) => (losses[at]?.id === host.id ? '' : (count ?? host.now))),
    ]),
  };
}
