import type { WorkSheet } from '@e965/xlsx';

import type { CellNote } from '../cell-notes.ts';
import { COLUMNS_WITH_INDENTS, type Indent } from '../grid.ts';
import { moveLetters, type Raising } from '../raised-text.ts';
import { Unreadable } from '../unreadable.ts';
import { readOdsCell, type OdsCell } from './cell.ts';
import type { Attributes, OdsStyles } from './styles.ts';

export interface OdsSheet {
  name: string;
  isHidden: boolean;
  cells: string[][];
  notes: CellNote[];
  indents: Indent[];
  /** Hidden rows and columns, and merged cells. */
  layout: WorkSheet;
}

/** More than any table to print; what says how often it is repeated may say anything. */
const MAX_CELLS = 4_000_000;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Puts sheets together as a reader comes by their tags. */
export class SheetBuilder {
  readonly sheets: OdsSheet[] = [];
  readonly #styles: OdsStyles;
  readonly #hidesZeros: boolean;
  #sheet: OdsSheet | null = null;
  #depth = 0;
  #row = 0;
  #column = 0;
  #columnDefinition = 0;
  #hiddenGroups = 0;
  readonly #groups: boolean[] = [];
  #rowAttributes: Attributes = new Map();
  #cell: OdsCell | null = null;
  #openParagraphs = 0;
  readonly #spans: (string | undefined)[] = [];
  #count = 0;

  constructor(styles: OdsStyles, hidesZeros: boolean) {
    this.#styles = styles;
    this.#hidesZeros = hidesZeros;
  }

  get isInSheet(): boolean {
    return this.#sheet !== null;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'table':
        this.#openSheet(attributes);
        break;
      case 'table-column':
        this.#addColumns(attributes);
        break;
      case 'table-row-group':
      case 'table-column-group':
        this.#openGroup(attributes);
        break;
      case 'table-row':
        this.#rowAttributes = attributes;
        this.#column = 0;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = { attributes, text: '', paragraphs: 0, isStruck: false };
        this.#openParagraphs = 0;
        break;
      default:
        this.#openText(name, attributes);
    }
  }

  close(name: string): void {
    switch (name) {
      case 'table':
        this.#depth -= 1;
        if (this.#depth === 0) this.#sheet = null;
        break;
      case 'table-row-group':
      case 'table-column-group':
        if (this.#groups.pop() === true) this.#hiddenGroups -= 1;
        break;
      case 'table-row':
        this.#endRow();
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#endCell();
        break;
      case 'span':
        this.#spans.pop();
        break;
      case 'p':
      case 'h':
        this.#openParagraphs -= 1;
        break;
      default:
    }
  }

  addText(text: string): void {
    if (this.#cell === null || this.#openParagraphs === 0) return;
    const raising = this.#raising();
    const letters = text.replaceAll(/[\t\n\r ]+/gu, ' ');
    this.#cell.text += raising === null ? letters : moveLetters(letters, raising);
    if (this.#spans.some((style) => this.#styles.isStruck('text', style)))
      this.#cell.isStruck = true;
  }

  #raising(): Raising | null {
    const found = this.#spans.map((style) => this.#styles.raisingOf(style));
    return found.findLast((raising) => raising !== null) ?? null;
  }

  #openSheet(attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > 1) throw new Unreadable({ zh: '表中有表', en: 'a table within a table' });
    this.#sheet = {
      name: attributes.get('name') ?? '',
      isHidden: this.#styles.isUnseen('table', attributes.get('style-name')),
      cells: [],
      notes: [],
      indents: [],
      layout: { '!rows': [], '!cols': [], '!merges': [] },
    };
    this.sheets.push(this.#sheet);
    [this.#row, this.#columnDefinition, this.#hiddenGroups] = [0, 0, 0];
  }

  #openGroup(attributes: Attributes): void {
    const isHidden = attributes.get('display') === 'false';
    this.#groups.push(isHidden);
    if (isHidden) this.#hiddenGroups += 1;
  }

  #isLineHidden(family: string, attributes: Attributes): boolean {
    if (this.#hiddenGroups > 0 || (attributes.get('visibility') ?? 'visible') !== 'visible')
      return true;
    return this.#styles.isUnseen(family, attributes.get('style-name'));
  }

  #addColumns(attributes: Attributes): void {
    const first = this.#columnDefinition;
    const end = Math.min(first + repeated(attributes, 'number-columns-repeated'), MAX_COLUMNS);
    this.#columnDefinition = end;
    if (!this.#isLineHidden('table-column', attributes)) return;
    const columns = this.#sheet?.layout['!cols'] ?? [];
    for (let at = first; at < end; at += 1) columns[at] = { hidden: true };
  }

  #openText(name: string, attributes: Attributes): void {
    if (this.#cell === null) return;
    if (name === 'p' || name === 'h') {
      if (this.#cell.paragraphs > 0) this.#cell.text += '\n';
      this.#cell.paragraphs += 1;
      this.#openParagraphs += 1;
    } else if (name === 'span') this.#spans.push(attributes.get('style-name'));
    else if (name === 's') this.#cell.text += ' '.repeat(Math.min(100, repeated(attributes, 'c')));
    else if (name === 'tab') this.#cell.text += '\t';
    else if (name === 'line-break') this.#cell.text += '\n';
  }

  #endCell(): void {
    const [cell, sheet] = [this.#cell, this.#sheet];
    this.#cell = null;
    if (cell === null || sheet === null) return;
    const times = repeated(cell.attributes, 'number-columns-repeated');
    const { text, differs: shown, isHidden } = readOdsCell(cell, this.#styles);
    const differs =
      shown ?? (this.#hidesZeros && Number(cell.attributes.get('value') ?? 1) === 0 ? '' : null);
    const style = cell.attributes.get('style-name');
    const isStruck = cell.isStruck || this.#styles.isStruck('table-cell', style);
    const isBlank = text === '' && !isHidden;
    for (let index = 0; !isBlank && index < times; index += 1) {
      const place = { row: this.#row, column: this.#column + index };
      this.#put(sheet, place.row, place.column, text);
      if (isHidden) sheet.notes.push({ ...place, kind: 'unseen', shown: '', text });
      else if (differs !== null)
        sheet.notes.push({ ...place, kind: 'differs', shown: differs, text });
      if (isStruck && !isHidden) sheet.notes.push({ ...place, kind: 'struck', shown: '', text });
    }
    if (!isBlank && !cell.attributes.has('value')) this.#addIndent(sheet, style);
    this.#addMerge(sheet, cell.attributes);
    this.#column += times;
  }

  #put(sheet: OdsSheet, row: number, column: number, text: string): void {
    this.#count += 1;
    if (this.#count > MAX_CELLS || row >= MAX_ROWS || column >= MAX_COLUMNS)
      throw new Unreadable({ zh: '单元格太多', en: 'too many cells' });
    while (sheet.cells.length <= row) sheet.cells.push([]);
    const line = sheet.cells[row] ?? [];
    while (line.length < column) line.push('');
    line[column] = text;
  }

  #addIndent({ indents }: OdsSheet, style: string | undefined): void {
    if (this.#column >= COLUMNS_WITH_INDENTS) return;
    const levels = this.#styles.indentOf(style);
    if (levels > 0) indents.push({ row: this.#row + 1, column: this.#column + 1, levels });
  }

  #addMerge({ layout }: OdsSheet, attributes: Attributes): void {
    const rows = repeated(attributes, 'number-rows-spanned');
    const columns = repeated(attributes, 'number-columns-spanned');
    if (rows === 1 && columns === 1) return;
    const start = { r: this.#row, c: this.#column };
    layout['!merges']?.push({ s: start, e: { r: start.r + rows - 1, c: start.c + columns - 1 } });
  }

  #endRow(): void {
    const sheet = this.#sheet;
    if (sheet === null) return;
    const times = repeated(this.#rowAttributes, 'number-rows-repeated');
    const isHidden = this.#isLineHidden('table-row', this.#rowAttributes);
    const line = sheet.cells[this.#row];
    // Blank rows down to the last of a sheet are not written out.
    if (line !== undefined) {
      for (let index = 0; index < times; index += 1) {
        for (const [column, text] of line.entries())
          if (index > 0) this.#put(sheet, this.#row + index, column, text);
        if (isHidden) this.#hideRow(sheet, this.#row + index);
      }
    }
    this.#row += times;
  }

  #hideRow({ layout }: OdsSheet, row: number): void {
    const rows = (layout['!rows'] ??= []);
    rows[row] = { hidden: true };
  }
}

function repeated(attributes: Attributes, name: string): number {
  const times = Number(attributes.get(name) ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}
