import type { Raising } from '../raised-text.ts';
import { readOdsIndent } from './indent.ts';

/** What matters of a style; its parent may say the rest. */
export interface OdsStyle {
  parent: string | null;
  dataStyle: string | null;
  raising: Raising | null;
  isStruck: boolean | null;
  /** By how many levels a text is moved in. */
  indent: number | null;
  /** A sheet that is not displayed, a row or column drawn to nothing. */
  isUnseen: boolean;
}

/** How a number or a date is written. */
export interface DataStyle {
  decimals: number;
  parts: Set<string>;
  maps: string[];
}

export type Attributes = ReadonlyMap<string, string>;

/** Collects styles as a reader comes by them, from content and styles alike. */
export class OdsStyles {
  readonly #styles = new Map<string, OdsStyle>();
  readonly #data = new Map<string, DataStyle>();
  #style: OdsStyle | null = null;
  #dataStyle: DataStyle | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'style') this.#openStyle(attributes);
    else if (/^(?:number|percentage|currency|date|time|boolean|text)-style$/u.test(name)) {
      this.#dataStyle = { decimals: 0, parts: new Set(), maps: [] };
      this.#data.set(attributes.get('name') ?? '', this.#dataStyle);
    } else if (this.#dataStyle !== null) openPart(this.#dataStyle, name, attributes);
    else if (this.#style !== null) addProperties(this.#style, name, attributes);
  }

  close(name: string): void {
    if (name === 'style') this.#style = null;
    else if (name.endsWith('-style')) this.#dataStyle = null;
  }

  #openStyle(attributes: Attributes): void {
    this.#style = {
      parent: attributes.get('parent-style-name') ?? null,
      dataStyle: attributes.get('data-style-name') ?? null,
      raising: null,
      isStruck: null,
      indent: null,
      isUnseen: false,
    };
    this.#styles.set(
      keyOf(attributes.get('family') ?? '', attributes.get('name') ?? ''),
      this.#style,
    );
  }

  isUnseen(family: string, name: string | undefined): boolean {
    return this.#styles.get(keyOf(family, name ?? ''))?.isUnseen ?? false;
  }

  raisingOf(name: string | undefined): Raising | null {
    return this.#find('text', name, ({ raising }) => raising);
  }

  isStruck(family: 'text' | 'table-cell', name: string | undefined): boolean {
    return this.#find(family, name, ({ isStruck }) => isStruck) ?? false;
  }

  indentOf(name: string | undefined): number {
    return this.#find('table-cell', name, ({ indent }) => indent) ?? 0;
  }

  /** The decimals that a cell's format has in any of its parts. */
  decimalsOf(name: string | undefined): number {
    const style = this.#dataStyleOf(name);
    const others = style?.maps.map((map) => this.#data.get(map)?.decimals ?? 0) ?? [];
    return Math.max(0, style?.decimals ?? 0, ...others);
  }

  /** Whether a cell's format has a place for digits at all. */
  hasDigits(name: string | undefined): boolean {
    const style = this.#dataStyleOf(name);
    if (style === null) return true;
    const all = [style, ...style.maps.flatMap((map) => this.#data.get(map) ?? [])];
    return all.some(({ parts }) => [...parts].some((part) => HOLDS_DIGITS.has(part)));
  }

  /** Of a date, which parts a cell's format shows. */
  datePartsOf(name: string | undefined): ReadonlySet<string> {
    return this.#dataStyleOf(name)?.parts ?? new Set();
  }

  #dataStyleOf(name: string | undefined): DataStyle | null {
    const data = this.#find('table-cell', name, ({ dataStyle }) => dataStyle);
    return data === null ? null : (this.#data.get(data) ?? null);
  }

  #find<T>(family: string, name: string | undefined, get: (style: OdsStyle) => T | null): T | null {
    let style = this.#styles.get(keyOf(family, name ?? 'Default'));
    // A style that is its own ancestor would never end.
    for (let depth = 0; style !== undefined && depth < 20; depth += 1) {
      const found = get(style);
      if (found !== null) return found;
      style = style.parent === null ? undefined : this.#styles.get(keyOf(family, style.parent));
    }
    return null;
  }
}

const HOLDS_DIGITS: ReadonlySet<string> = new Set([
  'number',
  'scientific-number',
  'fraction',
  'text-content',
]);

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}

function openPart(style: DataStyle, name: string, attributes: Attributes): void {
  style.parts.add(name);
  if (name === 'map') style.maps.push(attributes.get('apply-style-name') ?? '');
  const decimals = Number(attributes.get('decimal-places') ?? 0);
  if (Number.isInteger(decimals)) style.decimals = Math.max(style.decimals, Math.min(decimals, 20));
}

function addProperties(style: OdsStyle, name: string, attributes: Attributes): void {
  if (name === 'text-properties') {
    const position = attributes.get('text-position');
    if (position !== undefined) style.raising = raisingOf(position);
    const line =
      attributes.get('text-line-through-style') ?? attributes.get('text-line-through-type');
    if (line !== undefined) style.isStruck = line !== 'none';
  } else if (name === 'paragraph-properties') style.indent = readOdsIndent(attributes);
  else if (name === 'table-properties') style.isUnseen = attributes.get('display') === 'false';
  else {
    const size = attributes.get('column-width') ?? attributes.get('row-height');
    if (size !== undefined && parseFloat(size) === 0) style.isUnseen = true;
  }
}

/** `super 58%`, `33% 58%`, `sub 58%`, `-33% 58%`; 0% is the line itself. */
function raisingOf(position: string): Raising | null {
  if (position.startsWith('super') || parseFloat(position) > 0) return 'sup';
  return position.startsWith('sub') || parseFloat(position) < 0 ? 'sub' : null;
}
