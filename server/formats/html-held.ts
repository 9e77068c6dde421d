import type { CellObject } from '@e965/xlsx';

import { showHeldNumber } from './ods/held-number.ts';
import type { ShownNumber } from './show-number.ts';
import { readCell } from './xlsx-cell.ts';

/** A number of a page of which its cell says what it holds. */
interface Held {
  value: number;
  /** Its format, as in workbooks; null: the page does not say. */
  code: string | null;
  /** What stands in the cell. */
  shown: string;
}

/** A page whose held numbers are told by a sign of ours in their cell. */
export interface HeldPage {
  html: string;
  /** Numbers whose format shows a fall as a rise, of which the page doesn't say which they are. */
  unsigned: readonly string[];
  /** What such a cell says; null: it holds nothing but what it shows. */
  shownOf: (cell: CellObject | undefined) => ShownNumber | null;
}

const CELL =
  /(<t[dh]\b(?:[^<>"']|"[^"]*"|'[^']*')*>)((?:(?!<\/?(?:td|th|tr|table|tbody)\b)[\s\S])*)/giu;
/** LibreOffice writes sdval and sdnum, Excel x:num; both show another number where a format rounds or hides. */
const VALUE = 'sdval|x:num';

/**
 * Takes what a page's cells hold apart from what they show, so that sign and zero of what is held count.
 * `codeOf` tells the format that a cell's style names.
 */
export function takeHeld(html: string, codeOf: (tag: string) => string | null): HeldPage {
  const held: Held[] = [];
  const unsigned: string[] = [];
  const marked = html.replaceAll(CELL, (whole: string, tag: string, inner: string) => {
    const written = attribute(tag, VALUE)?.trim() ?? '';
    const value = written === '' ? Number.NaN : Number(written);
    if (!Number.isFinite(value)) {
      const shown = textOf(inner);
      if (mayBeFall(shown, codeOf(tag))) unsigned.push(shown);
      return whole;
    }
    const own = attribute(tag, 'sdnum');
    const code = own === null ? codeOf(tag) : codeOfLibreOffice(own);
    held.push({ value, code, shown: textOf(inner) });
    return `${tag}${OPEN}${held.length - 1}${CLOSE}`;
  });
  return { html: marked, unsigned, shownOf };

  function shownOf(cell: CellObject | undefined): ShownNumber | null {
    const [, index] = MARKED.exec(typeof cell?.v === 'string' ? cell.v : '') ?? [];
    const found = index === undefined ? undefined : held[Number(index)];
    return found === undefined ? null : showHeld(found);
  }
}

// Private characters: no page means anything by them.
const [OPEN, CLOSE] = ['\uE0F0', '\uE0F1'];
const MARKED = new RegExp(`^${OPEN}(\\d+)${CLOSE}$`, 'u');

function showHeld({ value, code, shown }: Held): ShownNumber {
  if (code === null) return showHeldNumber(value, shown, 0);
  const cell: CellObject = { t: 'n', v: value, z: code, w: shown };
  const drawn = readCell(cell, false);
  // The page is what was seen: a sign that it hides is told, though the format would show one.
  const seen = drawn.differs === null && hidesFall(value, shown, drawn.text) ? shown : null;
  return seen === null ? drawn : { ...drawn, differs: seen };
}

/** Whether the fall of this size would be shown alike: Excel writes no more than what is shown. */
function mayBeFall(shown: string, code: string | null): boolean {
  if (code === null || !code.includes(';') || !/^\d[\d,]*(?:\.\d+)?%?$/u.test(shown)) return false;
  const size = Number(shown.replaceAll(/[,%]/gu, '')) / (shown.endsWith('%') ? 100 : 1);
  return size > 0 && readCell({ t: 'n', v: -size, z: code, w: shown }, false).differs === shown;
}

function hidesFall(value: number, shown: string, drawn: string): boolean {
  return value < 0 && /[1-9]/u.test(shown) && /^\d/u.test(shown) && drawn.startsWith('-');
}

/** `1033;0;0.0;[RED]0.0`: two languages, then the format; without one it is the general. */
function codeOfLibreOffice(sdnum: string): string {
  const code = sdnum.split(';').slice(2).join(';');
  return code === '' || /^(?:general|standard)$/iu.test(code) ? 'General' : code;
}

export function attribute(tag: string, names: string): string | null {
  const pattern = `\\s(?:${names})\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`;
  const [, double, single, bare] = new RegExp(pattern, 'iu').exec(tag) ?? [];
  const found = double ?? single ?? bare;
  return found === undefined ? null : unescapeMarkup(found);
}

function textOf(inner: string): string {
  return unescapeMarkup(inner.replaceAll(/<[^<>]*>/gu, '')).trim();
}

function unescapeMarkup(text: string): string {
  const letters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replaceAll(/&(lt|gt|quot|amp);/gu, (_, name: string) => letters[name] ?? '');
}
