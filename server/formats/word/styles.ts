import { childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.ts';

/** The styles of a document by their ids. */
export interface Styles {
  byId: ReadonlyMap<string, XmlElement>;
  /** That of a paragraph which names none. */
  paragraphDefault: string | undefined;
  defaults: XmlElement | undefined;
}

/** What of a run's look changes how its letters are read. */
export interface RunLook {
  isHidden: boolean;
  isStruck: boolean;
  raised: 'superscript' | 'subscript' | null;
  font: string | undefined;
}

const MOST_ANCESTORS = 20;

export function readStyles(part: XmlElement | undefined): Styles {
  const all = childrenOf(part, 'w:style');
  const idOf = ({ attributes }: XmlElement) => attributes.get('w:styleId') ?? '';
  const isDefault = ({ attributes }: XmlElement) =>
    attributes.get('w:type') === 'paragraph' &&
    ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '0');
  const standard = all.find(isDefault);
  const defaults = childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault');
  return {
    byId: new Map(all.map((style) => [idOf(style), style])),
    paragraphDefault: standard && idOf(standard),
    defaults: childOf(defaults, 'w:rPr'),
  };
}

/** A style and those it is based on, the nearest first. */
export function lineOf(styles: Styles, id: string | undefined): XmlElement[] {
  const line: XmlElement[] = [];
  let style = id === undefined ? undefined : styles.byId.get(id);
  while (style && line.length < MOST_ANCESTORS) {
    line.push(style);
    const parent = valueOf(style, 'w:basedOn');
    style = parent === undefined ? undefined : styles.byId.get(parent);
  }
  return line;
}

export function styleOf(styles: Styles, properties: XmlElement | undefined): string | undefined {
  return valueOf(properties, 'w:pStyle') ?? styles.paragraphDefault;
}

/** What the run says itself goes before its own style, that before the paragraph's. */
export function lookOf(
  styles: Styles,
  own: XmlElement | undefined,
  paragraphStyle: string | undefined,
): RunLook {
  const inherited = [
    ...lineOf(styles, valueOf(own, 'w:rStyle')),
    ...lineOf(styles, paragraphStyle),
  ].map((style) => childOf(style, 'w:rPr'));
  const line = [own, ...inherited, styles.defaults];
  const first = <T>(read: (properties: XmlElement | undefined) => T | null | undefined) => {
    for (const properties of line) {
      const value = read(properties);
      if (value !== null && value !== undefined) return value;
    }
    return undefined;
  };
  const raised = first((one) => valueOf(one, 'w:vertAlign'));
  const fonts = first((one) => childOf(one, 'w:rFonts'));
  return {
    isHidden: first((one) => isOn(one, 'w:vanish')) ?? false,
    isStruck:
      (first((one) => isOn(one, 'w:strike')) ?? false) ||
      (first((one) => isOn(one, 'w:dstrike')) ?? false),
    raised: raised === 'superscript' || raised === 'subscript' ? raised : null,
    font: fonts?.attributes.get('w:ascii') ?? fonts?.attributes.get('w:hAnsi'),
  };
}
