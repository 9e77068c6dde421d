import { INKS, type Ink, type Palette } from './shapes.ts';

/** The inks and faces of a place on the page; a custom property is only text until something wears it. */
export function readPalette(node: HTMLElement): Palette {
  const probe = node.appendChild(document.createElement('span'));
  const style = getComputedStyle(probe);
  const wear = (name: Ink) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const wearFace = (name: 'hei' | 'song') => {
    probe.style.fontFamily = `var(--${name})`;
    return style.fontFamily;
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- INKS names every ink
  const inks = Object.fromEntries(INKS.map((name) => [name, wear(name)])) as Record<Ink, string>;
  const palette = { inks, hei: wearFace('hei'), song: wearFace('song') };
  probe.remove();
  return palette;
}
