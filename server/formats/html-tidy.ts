import { hiddenBy } from './html-table.ts';

/** A table whose end is not reached yet. */
interface OpenTable {
  parts: string[];
  cell: string | null;
  isInRow: boolean;
  isHidden: boolean;
  isGroupHidden: boolean;
  isRowHidden: boolean;
}

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(style|script)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)(table|thead|tbody|tfoot|tr|td|th|caption)\b((?:[^<>"']|"[^"]*"|'[^']*'){0,4000})>/giu;

/**
 * The tables of a page as their reader can take them: HTML lets ends of cells and rows go without saying,
 * and tables stand in cells, of which it makes one cell and one table. Ends are written, inner tables come
 * behind the one that they stand in, and a caption is a row as it is in a spreadsheet.
 */
export function tidyTables(html: string): string {
  const tidy = new Tidy(hiddenBy(html));
  let at = 0;
  for (const match of html.matchAll(TOKEN)) {
    const [whole, , close, tag, attributes = ''] = match;
    tidy.addText(html.slice(at, match.index));
    at = match.index + whole.length;
    if (tag === undefined) tidy.addText(whole);
    else if (close === '') tidy.open(tag.toLowerCase(), attributes);
    else tidy.close(tag.toLowerCase());
  }
  return tidy.end(html.slice(at));
}

class Tidy {
  readonly #out: string[] = [];
  readonly #open: OpenTable[] = [];
  /** Of the outermost table and those within, in the order in which they begin. */
  #tables: OpenTable[] = [];
  readonly #isHidden: (attributes: string) => boolean;

  constructor(isHidden: (attributes: string) => boolean) {
    this.#isHidden = isHidden;
  }

  addText(text: string): void {
    (this.#open.at(-1)?.parts ?? this.#out).push(text);
  }

  open(tag: string, attributes: string): void {
    const table = this.#open.at(-1);
    if (tag === 'table') this.#openTable(attributes);
    else if (table === undefined) this.addText(`<${tag}${attributes}>`);
    else {
      closeCell(table);
      if (tag === 'td' || tag === 'th') openCell(table, tag, capSpans(attributes));
      else this.#openRows(table, tag, attributes);
    }
  }

  #openRows(table: OpenTable, tag: string, attributes: string): void {
    closeRow(table);
    const isHidden = this.#isHidden(attributes);
    if (tag === 'tr' || tag === 'caption') {
      table.parts.push(tag === 'tr' ? `<tr${attributes}>` : '<tr>');
      table.isInRow = true;
      table.isRowHidden = isHidden;
      if (tag === 'caption') openCell(table, 'td', '');
    } else {
      table.isGroupHidden = isHidden;
      table.parts.push(`<${tag}${attributes}>`);
    }
  }

  close(tag: string): void {
    const table = this.#open.at(-1);
    if (table === undefined) {
      this.addText(`</${tag}>`);
      return;
    }
    closeCell(table);
    if (tag === 'td' || tag === 'th') return;
    closeRow(table);
    if (tag === 'table') this.#closeTable(table);
    else if (tag !== 'tr' && tag !== 'caption') {
      table.isGroupHidden = false;
      table.parts.push(`</${tag}>`);
    }
  }

  end(rest: string): string {
    this.addText(rest);
    for (const table of this.#open.toReversed()) {
      closeCell(table);
      closeRow(table);
      this.#closeTable(table);
    }
    return this.#out.join('');
  }

  #openTable(attributes: string): void {
    const outer = this.#open.at(-1);
    const isUnseen =
      outer !== undefined && (outer.isHidden || outer.isGroupHidden || outer.isRowHidden);
    const table = {
      parts: [`<table${isUnseen ? ' hidden' : ''}${attributes}>`],
      ...{ cell: null, isInRow: false, isGroupHidden: false, isRowHidden: false },
      isHidden: isUnseen || this.#isHidden(attributes),
    };
    this.#open.push(table);
    this.#tables.push(table);
  }

  #closeTable(table: OpenTable): void {
    table.parts.push('</table>');
    this.#open.pop();
    if (this.#open.length > 0) return;
    for (const { parts } of this.#tables) this.#out.push(parts.join(''));
    this.#tables = [];
  }
}

function openCell(table: OpenTable, tag: string, attributes: string): void {
  if (!table.isInRow) table.parts.push('<tr>');
  table.isInRow = true;
  table.parts.push(`<${tag}${attributes}>`);
  table.cell = tag;
}

function closeCell(table: OpenTable): void {
  if (table.cell !== null) table.parts.push(`</${table.cell}>`);
  table.cell = null;
}

function closeRow(table: OpenTable): void {
  if (table.isInRow) table.parts.push('</tr>');
  table.isInRow = false;
  table.isRowHidden = false;
}

/** HTML takes no more columns than 1000 and rows than 65534 for one cell; what is read would try. */
function capSpans(attributes: string): string {
  return attributes.replaceAll(
    /\b((col|row)span\s*=\s*["']?\s*)(\d{4,})/giu,
    (_, before: string, kind: string, digits: string) =>
      `${before}${Math.min(Number(digits), kind.toLowerCase() === 'col' ? 1000 : 65_534)}`,
  );
}
