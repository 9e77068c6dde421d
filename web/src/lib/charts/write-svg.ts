import { round, type Drawing, type Palette, type Shape } from './shapes.ts';

/** A drawing as a file: text stays text, in a list of Chinese faces of which some machine has one. */
export function writeSvg({ width, height, shapes }: Drawing, palette: Palette): string {
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  const body = shapes.map((shape) => writeShape(shape, palette)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${escape(palette.hei)}">\n${body}\n</svg>\n`;
}

function writeShape(shape: Shape, palette: Palette): string {
  switch (shape.kind) {
    case 'path':
      return `<path ${attributes({ d: shape.d })}${paint(shape, palette)}/>`;
    case 'rect': {
      const { x, y, width, height } = shape;
      return `<rect ${attributes({ x, y, width, height })}${paint(shape, palette)}/>`;
    }
    case 'circle':
      return `<circle ${attributes({ cx: shape.x, cy: shape.y, r: shape.r })}${paint(shape, palette)}/>`;
    case 'text':
      return writeText(shape, palette);
    case 'group': {
      const body = shape.shapes.map((part) => writeShape(part, palette)).join('\n');
      return `<g transform="translate(${round(shape.x)} ${round(shape.y)})">\n${body}\n</g>`;
    }
    case 'picture':
      return `<g transform="translate(${round(shape.x)} ${round(shape.y)})">${shape.svg}</g>`;
    default:
      return shape satisfies never;
  }
}

function writeText(shape: Extract<Shape, { kind: 'text' }>, { inks, song }: Palette): string {
  const { x, y, text, ink, size, anchor, isBold, face, halo } = shape;
  const set = attributes({
    x,
    y,
    'font-size': size,
    fill: inks[ink],
    'text-anchor': anchor === undefined || anchor === 'start' ? null : anchor,
    'font-weight': isBold ? 600 : null,
    'font-family': face === 'song' ? song : null,
    stroke: halo ? inks[halo] : null,
    'stroke-width': halo ? 3 : null,
    'stroke-linejoin': halo ? 'round' : null,
    'paint-order': halo ? 'stroke' : null,
  });
  return `<text ${set}>${escape(text)}</text>`;
}

type Painted = Extract<Shape, { kind: 'path' }>;

function paint(
  { fill, stroke, strokeWidth, dash }: Omit<Painted, 'kind' | 'd'>,
  { inks }: Palette,
): string {
  return ` ${attributes({
    fill: fill ? inks[fill] : 'none',
    stroke: stroke ? inks[stroke] : null,
    'stroke-width': stroke ? (strokeWidth ?? 1) : null,
    'stroke-dasharray': dash ?? null,
    'stroke-linejoin': stroke ? 'round' : null,
  })}`;
}

function attributes(values: Record<string, string | number | null>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}="${escape(typeof value === 'number' ? round(value) : value)}"`)
    .join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (value: string | number | null): string =>
  String(value).replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
