/*
 * The page's content security policy allows no inline style, and a frame inherits it. The report is a
 * page of its own with its styles inside; here they are handed over as a style sheet object, which the
 * policy leaves to scripts. Nothing of the report can run: it is taken apart before it is shown.
 */

/** Shows a report page inside a frame. */
export function showReport(frame: HTMLIFrameElement, html: string): void {
  const target = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!target || !view) return;
  // Inline style is refused, and reported, as soon as it is parsed; under another name it is not.
  const parsable = html
    .replaceAll(' style="', ' data-style="')
    .replaceAll(/<(\/?)style>/g, '<$1pre-style>');
  const page = new DOMParser().parseFromString(parsable, 'text/html');
  for (const active of page.querySelectorAll('script,meta,link,iframe,object,embed,base')) {
    active.remove();
  }
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(
    [...page.querySelectorAll('pre-style')].map((each) => each.textContent).join('\n'),
  );
  for (const style of page.querySelectorAll('pre-style')) style.remove();
  target.adoptedStyleSheets = [sheet];
  target.documentElement.lang = page.documentElement.lang;
  target.title = page.title;
  target.body.replaceChildren(
    ...[...page.body.childNodes].map((each) => target.importNode(each, true)),
  );
  // A page links to dozens of places in itself: as stops of the Tab key they would stand before the button that saves it.
  for (const link of target.querySelectorAll('a')) link.tabIndex = -1;
  for (const styled of target.body.querySelectorAll<HTMLElement>('[data-style]')) {
    styled.style.cssText = styled.dataset['style'] ?? '';
    delete styled.dataset['style'];
  }
}
