/* The colours of the console (ux §5.4, §5.5); paper is always light. */
const light = `
  --canvas: #f3f4f7; --surface: #ffffff; --zebra: #f7f8fa; --text: #1b1f26; --secondary: #4a5260;
  --divider: #d5dae1; --border: #737b87; --accent: #0b5cad; --focus: #0b3d73;
  --critical: #98121c; --critical-tint: #fbe5e7; --warning: #9a5200; --warning-tint: #fff0da;
  --running: #0f7357; --running-tint: #dff4ec; --information: #0b5cad;
  --simulated: #5146b8; --simulated-tint: #eceafb;`;
const dark = `
  --canvas: #14171c; --surface: #1b1f26; --zebra: #20252d; --text: #f1f3f6; --secondary: #b8c0cc;
  --divider: #343c47; --border: #858e9c; --accent: #6cb8ff; --focus: #ffffff;
  --critical: #ffa1ac; --critical-tint: #451a20; --warning: #ffcf3d; --warning-tint: #3a2f0b;
  --running: #3fc47a; --running-tint: #10321f; --information: #6cb8ff;
  --simulated: #b9b0ff; --simulated-tint: #282546;`;

/** The style sheet of every report: screen in light and dark, and A4 paper with repeated headers. */
export const reportStyle = `
:root { color-scheme: light dark; ${light} }
@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--text);
  font: 400 14px/20px 'Segoe UI Variable Text', 'Segoe UI', Selawik, Inter, system-ui, sans-serif; }
a { color: var(--accent); }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.skip { position: absolute; inset-block-start: -100px; padding: 8px; background: var(--surface); }
.skip:focus { inset-block-start: 8px; }
.simulated { background: repeating-linear-gradient(135deg, var(--simulated-tint) 0 12px, var(--surface) 12px 24px);
  color: var(--simulated); border-block-end: 1px solid var(--simulated); padding: 8px 24px; font-weight: 600; }
.simulated span { background: var(--surface); padding: 2px 8px; border-radius: 4px; display: inline-block; }
.page { max-width: 1200px; margin: 0 auto; padding: 0 24px 24px; }
header .page { padding-block-end: 0; }
h1 { font: 600 28px/36px inherit; font-size: 28px; line-height: 36px; margin: 24px 0 0; }
h2 { font-size: 20px; line-height: 28px; font-weight: 600; margin: 32px 0 8px; }
h3 { font-size: 16px; line-height: 24px; font-weight: 600; margin: 16px 0 8px; }
.subtitle, .note, figcaption { color: var(--secondary); }
.subtitle { font-size: 18px; line-height: 24px; margin: 0 0 16px; }
section { background: var(--surface); border: 1px solid var(--divider); border-radius: 8px;
  padding: 0 16px 16px; margin-block-start: 16px; }
section > h2 { margin-block-start: 16px; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr)); gap: 8px 24px; margin: 0; }
.facts dt { color: var(--secondary); font-size: 12px; line-height: 16px; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 12px; margin: 0 0 16px; }
.tiles > div { border: 1px solid var(--divider); border-radius: 8px; padding: 12px; }
.tiles dt { color: var(--secondary); font-size: 12px; line-height: 16px; }
.tiles dd { margin: 0; font-size: 20px; line-height: 28px; font-weight: 600; overflow-wrap: anywhere; }
.tiles dd.long { font-size: 14px; line-height: 20px; }
.tiles small { display: block; font-size: 13px; line-height: 18px; font-weight: 400; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: 13px; line-height: 18px; }
caption { text-align: start; font-weight: 600; padding-block-end: 4px; }
.unseen { font-size: 0; padding: 0; }
th, td { text-align: start; vertical-align: top; padding: 5px 8px; border-block-end: 1px solid var(--divider); }
th { font-weight: 600; }
thead th { border-block-end: 1px solid var(--border); vertical-align: bottom; }
tbody tr:nth-child(even) { background: var(--zebra); }
td.number, th.number { text-align: end; }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
td.text { overflow-wrap: anywhere; min-inline-size: 110px; }
td.date { font-variant-numeric: tabular-nums; white-space: nowrap; }
td.message { overflow-wrap: anywhere; min-inline-size: 320px; inline-size: 45%; }
tr:has(> td.message ~ td.message) > td.message { min-inline-size: 220px; inline-size: 35%; }
tr:has(> td.message ~ td.message ~ td.message) > td.message { min-inline-size: 160px; inline-size: 27%; }
.mark svg { inline-size: 14px; block-size: 14px; vertical-align: -2px; margin-inline-end: 4px; }
.critical, .critical svg { color: var(--critical); }
.warning, .warning svg { color: var(--warning); }
.information, .information svg { color: var(--information); }
.good, .good svg { color: var(--running); }
.unrun, .unrun svg { color: var(--secondary); }
.verdict { font-size: 16px; line-height: 24px; font-weight: 600; }
ul.lines:has(> li > .mark) { list-style: none; padding-inline-start: 0; }
ul.lines .mark { color: var(--text); }
ul.lines { margin: 0 0 8px; padding-inline-start: 20px; font-size: 13px; line-height: 20px; overflow-wrap: anywhere; }
.bar { display: block; block-size: 10px; min-inline-size: 2px; background: var(--accent); border-radius: 2px; }
td.chart { inline-size: 30%; min-inline-size: 120px; vertical-align: middle; }
.prose { white-space: pre-line; max-width: 80ch; }
.outline { display: block; border-inline-start: 2px solid var(--divider); padding-inline-start: 8px; }
:target { outline: 2px solid var(--focus); outline-offset: -2px; }
footer { color: var(--secondary); font-size: 12px; line-height: 16px; margin-block-start: 24px; }
@media (forced-colors: active) { .bar { background: CanvasText; border: 1px solid CanvasText; } }
@media screen { .on-paper { display: none; } }
@media print {
  :root { color-scheme: light; }
  body { background: #ffffff; font-size: 10pt; line-height: 1.4; print-color-adjust: exact; }
  .page { max-width: none; padding: 0; }
  .skip, .on-screen { display: none; }
  h1 { margin-block-start: 12px; }
  section { border: 0; border-radius: 0; padding: 0; margin-block-start: 20px; }
  .tiles, .facts { padding-inline-end: 1px; }
  .tiles dd { font-size: 13pt; }
  .tiles dd.long { font-size: 9pt; }
  .tiles { grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); }
  .scroll { overflow: visible; }
  .scroll + .scroll, .tiles + .scroll { margin-block-start: 12px; }
  table { font-size: 8pt; line-height: 1.35; table-layout: fixed; }
  col { inline-size: var(--share); }
  th, td { overflow-wrap: anywhere; }
  thead { display: table-header-group; }
  td.number, td.date { white-space: normal; }
  td.text, td.message, td.chart { min-inline-size: 0; inline-size: auto; }
  tr, li, .tiles > div { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  p.prose { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  /* Every page says it at its foot; a line of its own would now and then stand alone on the last one. */
  footer { display: none; }
}
`;

/** A4 with a line at the foot of every page: whose it is, and which of how many. */
export function paperStyle(turned: boolean, running: string): string {
  const font = "font: 7pt 'Segoe UI', Selawik, Inter, system-ui, sans-serif; color: #4a5260;";
  return `@page { size: A4${turned ? ' landscape' : ''}; margin: 14mm 12mm 16mm;
  @bottom-left { content: ${JSON.stringify(running)}; ${font} }
  @bottom-right { content: counter(page) ' / ' counter(pages); ${font} } }
`;
}
