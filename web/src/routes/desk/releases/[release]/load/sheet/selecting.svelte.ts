import type { Area } from '#domain/layout/area.ts';
import type { Command } from './keys.ts';
import {
  isSameArea,
  mergedAt,
  move,
  moveToEdge,
  ownPlace,
  selectAll,
  selectCell,
  selectedArea,
  selectLines,
  type CellPlace,
  type Selection,
  type SheetExtent,
} from './selection.ts';

const NOTHING: SheetExtent = { rowCount: 1, columnCount: 1, merges: [] };

/** What is selected on the sheet, what is pointed out, and where it has to be scrolled to. */
export class Selecting {
  selection = $state.raw<Selection>(selectCell({ row: 1, column: 1 }));
  /** Cells that a question is about. */
  pointedOut = $state.raw<readonly Area[]>([]);
  /** Asks the sheet to bring a cell in sight; each asking is one of its own. */
  wanted = $state.raw<{ place: CellPlace } | null>(null);
  /** With fingers there is no shift key: what is tapped next ends the block. */
  isExtending = $state(false);

  readonly area = $derived.by(() => selectedArea(this.selection, this.extent.merges));
  readonly head = $derived.by(() => ownPlace(this.extent.merges, this.selection.head));
  readonly isOneCell = $derived.by(() =>
    isSameArea(this.area, mergedAt(this.extent.merges, this.selection.head)),
  );

  readonly #extent: () => SheetExtent | null;

  /** Of the sheet that is looked at; null: none has come yet. */
  constructor(extent: () => SheetExtent | null) {
    this.#extent = extent;
  }

  get extent(): SheetExtent {
    return this.#extent() ?? NOTHING;
  }

  /** Another sheet is looked at. */
  restart(): void {
    this.selection = selectCell({ row: 1, column: 1 });
    this.pointedOut = [];
    this.wanted = { place: { row: 1, column: 1 } };
  }

  select(place: CellPlace, isExtending = this.isExtending): void {
    this.selection = {
      anchor: isExtending ? this.selection.anchor : place,
      head: place,
    };
  }

  /** A whole row or column, or from the one begun with up to it. */
  selectRow(row: number, isExtending = this.isExtending): void {
    const from = isExtending ? this.selection.anchor.row : row;
    this.selection = selectLines(this.extent, { rows: [from, row] });
  }

  selectColumn(column: number, isExtending = this.isExtending): void {
    const from = isExtending ? this.selection.anchor.column : column;
    this.selection = selectLines(this.extent, { columns: [from, column] });
  }

  /** Goes to cells and selects them. */
  goTo(area: Area): void {
    this.selection = {
      anchor: { row: area.top, column: area.left },
      head: { row: area.bottom, column: area.right },
    };
    this.wanted = { place: { row: area.top, column: area.left } };
  }

  /** Shows what a question is about, without selecting it. */
  pointOut(areas: readonly Area[]): void {
    this.pointedOut = areas;
    const [first] = areas;
    if (first) this.wanted = { place: { row: first.top, column: first.left } };
  }

  run(command: Exclude<Command, { kind: 'role' }>): void {
    const { selection, extent } = this;
    switch (command.kind) {
      case 'move':
        this.selection = move(selection, command, command.isExtending || this.isExtending, extent);
        this.#follow();
        return;
      case 'edge':
        this.selection = moveToEdge(selection, command.edge, command.isExtending, extent);
        this.#follow();
        return;
      case 'all':
        this.selection = selectAll(extent);
        return;
      case 'row':
        this.selectRow(selection.head.row, false);
        return;
      case 'column':
        this.selectColumn(selection.head.column, false);
        return;
      case 'one':
        this.selection = selectCell(selection.anchor);
        this.pointedOut = [];
        this.isExtending = false;
        return;
      default:
        command satisfies never;
    }
  }

  #follow(): void {
    this.wanted = { place: this.selection.head };
  }
}
