import type { PictureFrame } from './export';
import { framedPicture } from './export';

const painted = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'fill-opacity', 'font'];

/** A copy that carries the colours the page gives it: an image knows no style sheet. */
function dressed(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of painted) element.setAttribute(name, style.getPropertyValue(name));
  });
  return copy;
}

/** A drawing of the page as a picture with its title; its bytes in base64. */
export async function svgPicture(drawing: SVGSVGElement, frame: PictureFrame): Promise<string> {
  const box = drawing.getBoundingClientRect();
  const copy = dressed(drawing);
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  const text = new XMLSerializer().serializeToString(copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const ratio = Math.max(2, devicePixelRatio);
  const size = { width: box.width * ratio, height: box.height * ratio, ratio };
  return framedPicture(image, size, frame);
}
