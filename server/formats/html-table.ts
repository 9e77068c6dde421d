import { moveLetters } from './raised-text.ts';
import { readAttributes } from './xml-tags.ts';

/** Rows and columns that a table of a page doesn't show, counted from 0. */
export interface HtmlTraits {
  rows: readonly number[];
  columns: readonly number[];
}

const ENTITY = /(&#?\w+;)/u;

/** Raised and lowered letters of a page as characters of their own. @example raiseInHtml('9<sup>2</sup>') // '9²' */
export function raiseInHtml(html: string): string {
  const tag = /<(sup|sub)\b[^<>]*>((?:(?!<\/?(?:sup|sub|td|th|tr)\b)[\s\S])*)<\/\1\s*>/giu;
  const style =
    /<(span|font)\b[^<>]*vertical-align\s*:\s*(super|sub)\b[^<>]*>((?:(?!<\/?(?:span|font|td|th|tr)\b)[\s\S])*)<\/\1\s*>/giu;
  return html
    .replaceAll(tag, (_, name: string, inner: string) => move(inner, name))
    .replaceAll(style, (_, __, how: string, inner: string) => move(inner, how));
}

function move(inner: string, how: string): string {
  const raising = how.toLowerCase() === 'sub' ? 'sub' : 'sup';
  return inner
    .replaceAll(/<[^<>]*>/gu, '')
    .split(ENTITY)
    .map((part) => (ENTITY.test(part) ? part : moveLetters(part, raising)))
    .join('');
}

/** What is not displayed, for each table of a page in their order. */
export function findHidden(html: string): readonly HtmlTraits[] {
  const text = html.replaceAll(/<!--[\s\S]*?-->/gu, '');
  const isHidden = hiddenBy(text);
  return text
    .split(/<table\b/iu)
    .slice(1)
    .map((part) => hiddenIn(`<table${part}`, isHidden));
}

type IsHidden = (attributes: string) => boolean;

/** By its own style, by the word hidden, or by a class of the page that is not displayed. */
export function hiddenBy(html: string): IsHidden {
  const sheets = [...html.matchAll(/<style\b[^<>]*>([\s\S]*?)<\/style/giu)].map(
    ([, css]) => css ?? '',
  );
  const classes = new Set(
    [...sheets.join('\n').matchAll(/\.([\w-]+)[^{}]*\{([^{}]*)\}/gu)].flatMap(
      ([, name = '', rules]) => (UNSEEN.test(rules ?? '') ? [name] : []),
    ),
  );
  return (attributes) => {
    if (/(?:^|\s)hidden(?:\s|=|$)/iu.test(attributes.replaceAll(/"[^"]*"|'[^']*'/gu, '""')))
      return true;
    const named = new Map(
      [...readAttributes(attributes)].map(([name, value]) => [name.toLowerCase(), value]),
    );
    // An old page writes style=display:none without quotation marks.
    const style = named.get('style') ?? /\sstyle\s*=\s*([^\s"'>]+)/iu.exec(attributes)?.[1] ?? '';
    if (UNSEEN.test(style)) return true;
    return (named.get('class') ?? '').split(/\s+/u).some((name) => classes.has(name));
  };
}

const UNSEEN = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/iu;

function hiddenIn(table: string, isHidden: IsHidden): HtmlTraits {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  let [row, column, isTableHidden, isGroupHidden] = [-1, 0, false, false];
  for (const [, close, tag = '', attributes = ''] of table.matchAll(
    /<(\/?)(table|thead|tbody|tfoot|tr|col)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/giu,
  )) {
    const name = tag.toLowerCase();
    if (name === 'tr' && close === '') {
      row += 1;
      if (isTableHidden || isGroupHidden || isHidden(attributes)) rows.add(row);
    } else if (name === 'col' && close === '') {
      const span = Number(/\bspan\s*=\s*["']?(\d{1,4})/iu.exec(attributes)?.[1] ?? 1);
      for (let index = 0; index < span; index += 1)
        if (isHidden(attributes)) columns.add(column + index);
      column += span;
    } else if (name === 'table') isTableHidden = close === '' && isHidden(attributes);
    else if (name.startsWith('t')) isGroupHidden = close === '' && isHidden(attributes);
  }
  return { rows: [...rows], columns: [...columns] };
}

/** Whether cells are hidden one by one, so that nobody knows which place the next one has. */
export function hidesCells(html: string): boolean {
  const text = html.replaceAll(/<!--[\s\S]*?-->/gu, '');
  const isHidden = hiddenBy(text);
  return [...text.matchAll(/<t[dh]\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/giu)].some(
    ([, attributes = '']) => isHidden(attributes),
  );
}
