import type { Texts } from '../../../src-shared/text/index';
import { levelDrawings } from './html-parts';
import type { Markup } from './markup';
import { markup, trusted } from './markup';
import { paperStyle, reportStyle } from './style';

export interface HtmlPage {
  readonly title: string;
  readonly subtitle: string;
  readonly version: string;
  /** False for what was read from a real cluster. */
  readonly simulated: boolean;
  /** Whether it is printed across. */
  readonly turned: boolean;
  /** Where the first link leads, and what it says. */
  readonly skip: { readonly to: string; readonly text: string };
  readonly body: readonly (Markup | null)[];
}

/**
 * A report as one page: no scripts, nothing from the network, printable on A4. Every piece of text
 * that is not this program's own is escaped by `markup`.
 */
export function htmlPage(texts: Texts, page: HtmlPage): string {
  const { title, subtitle, version, simulated, turned, skip, body } = page;
  const sections = body.filter((section) => section !== null).map((each) => markup`${each}\n`);
  const mark = simulated
    ? markup`<div class="simulated"><span>${texts.t('reports:simulated')}. ${texts.t('reports:simulated.note')}</span></div>\n`
    : null;
  const footer = texts.t('reports:footer', { version });
  const running = simulated ? `${texts.t('reports:simulated')}. ${footer}` : footer;
  const whole = markup`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Hyperlab ${version}">
<title>${title} – ${subtitle}</title>
<style>${trusted(reportStyle + paperStyle(turned, running))}</style>
</head>
<body>
<a class="skip" href="#${skip.to}">${skip.text}</a>
${levelDrawings()}
<header>
${mark}<div class="page"><h1>${title}</h1><p class="subtitle">${subtitle}</p></div>
</header>
<main class="page">
${sections}</main>
<footer class="page">${footer}</footer>
</body>
</html>
`;
  return whole.text;
}
