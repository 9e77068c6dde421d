import type { EntryGrid, EntryRow } from '#server/schemas/entry.ts';
import {
  applyStep,
  countChanges,
  editsOf,
  NO_HISTORY,
  record,
  redo,
  undo,
  type Edit,
  type Step,
  type Words,
} from './edits.ts';
import type { Command, Mode } from './keys.ts';
import { isTyped, rowAt, shapeOf, type Column, type TypedColumn } from './lines.ts';
import { fill } from './paste.ts';
import { says } from './says.ts';
import {
  blockOf,
  firstTyped,
  move,
  moveTo,
  moveToEdge,
  nextTyped,
  selectAll,
  selectCell,
  type GridPlace,
  type Selection,
} from './selected-cells.ts';
import { rowsToKeep, wishesOf } from './typed-rows.ts';

/** A grid that is being filled in: words, selection, the cell that is edited, and what can be undone. */
export class Sheet {
  grid: EntryGrid;
  words: readonly Words[];
  selection = $state.raw<Selection>(selectCell({ line: 0, column: 0 }));
  mode = $state.raw<Mode>('ready');
  /** What stands in the cell while it is edited. */
  typed = $state('');
  /** For those who listen, and for what a paste could not place. */
  said = $state('');
  #history = $state.raw(NO_HISTORY);
  readonly #changed: () => void;

  readonly shape = $derived.by(() => shapeOf(this.grid.rows));
  readonly saved = $derived.by(() => this.grid.rows.map(wordsOf));
  readonly changes = $derived.by(() => countChanges(this.words, this.saved));
  readonly block = $derived(blockOf(this.selection));

  /** `changed` is called after every change of words. */
  constructor(grid: EntryGrid, changed: () => void) {
    this.#changed = changed;
    this.grid = $state.raw(grid);
    this.words = $state.raw(grid.rows.map(wordsOf));
    this.selection = selectCell(firstTyped(this.shape));
  }

  /** Shows a grid as it is, what was typed is gone. */
  open(grid: EntryGrid): void {
    this.grid = grid;
    this.words = grid.rows.map(wordsOf);
    this.#history = NO_HISTORY;
    this.mode = 'ready';
  }

  /** Shows a grid that was saved with the words that were sent: what was typed since stays, and what is typed. */
  openSaved(grid: EntryGrid, sent: readonly Words[]): void {
    const { mode } = this;
    const since = rowsToKeep(this.grid, this.words, sent);
    this.open(grid);
    this.put(wishesOf(grid, since));
    this.mode = mode;
  }

  get canUndo(): boolean {
    return this.#history.done.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.undone.length > 0;
  }

  /** The row and column one is in. */
  get active(): { row: number; column: Column } | null {
    const { line, column } = this.selection.head;
    const [row, name] = [rowAt(this.shape, line), this.shape.columns[column]];
    return row === null || !name ? null : { row, column: name };
  }

  isChanged(row: number, column: TypedColumn): boolean {
    return this.words[row]?.[column] !== this.saved[row]?.[column];
  }

  select(place: GridPlace, isExtending = false): void {
    this.commit();
    this.selection = moveTo(this.selection, place, isExtending);
  }

  /** Puts words into cells, as one step to undo. Returns how many cells changed. */
  put(wishes: readonly Pick<Edit, 'row' | 'column' | 'to'>[]): number {
    const step = editsOf(this.words, wishes);
    if (step.length === 0) return 0;
    this.words = applyStep(this.words, step);
    this.#history = record(this.#history, step);
    this.#changed();
    return step.length;
  }

  /** Begins to edit the cell one is in, where it can be. */
  edit(mode: 'typing' | 'inside'): boolean {
    const { active } = this;
    if (!active || !isTyped(active.column)) return false;
    const words = this.words[active.row]?.[active.column] ?? null;
    if (words === null) return false;
    this.selection = selectCell(this.selection.head);
    this.typed = mode === 'inside' ? words : '';
    this.mode = mode;
    return true;
  }

  /** Ends editing; what was typed stays. */
  commit(): void {
    if (this.mode === 'ready') return;
    this.mode = 'ready';
    const { active } = this;
    if (active && isTyped(active.column)) {
      this.put([{ row: active.row, column: active.column, to: this.typed.trim() }]);
    }
  }

  cancel(): void {
    this.mode = 'ready';
    this.selection = selectCell(this.selection.head);
  }

  /** Whether the command was for the grid; else the browser goes on. */
  run(command: Command): boolean {
    const { shape, selection } = this;
    switch (command.kind) {
      case 'move':
        this.#go(move(shape, selection, command, command.isExtending));
        return true;
      case 'edge':
        this.#go(moveToEdge(shape, selection, command.edge, command.isExtending));
        return true;
      case 'next':
        return this.#goNext(command.way);
      case 'below':
        this.#go(move(shape, selection, { down: command.way, right: 0 }, false));
        return true;
      case 'edit':
        return this.edit(command.isKeeping ? 'inside' : 'typing');
      case 'clear':
        this.put(fill(shape, this.block, ''));
        return true;
      case 'undo':
      case 'redo':
        this.#turn(command.kind);
        return true;
      case 'all':
        this.#go(selectAll(shape));
        return true;
      case 'cancel':
        this.cancel();
        return true;
      default:
        return command satisfies never;
    }
  }

  #go(selection: Selection): void {
    this.commit();
    this.selection = selection;
  }

  #goNext(way: 1 | -1): boolean {
    const next = nextTyped(this.shape, this.selection.head, way);
    this.commit();
    if (next) this.selection = selectCell(next);
    return next !== null;
  }

  #turn(way: 'undo' | 'redo'): void {
    const turned = way === 'undo' ? undo(this.#history) : redo(this.#history);
    if (!turned) {
      this.said = way === 'undo' ? says.nothingToUndo : says.nothingToRedo;
      return;
    }
    this.words = applyStep(this.words, turned.step, way === 'undo' ? 'from' : 'to');
    this.#history = turned.history;
    this.#show(turned.step);
    this.said = (way === 'undo' ? says.undid : says.redid)(turned.step.length);
    this.#changed();
  }

  /** Goes where something just changed. */
  #show([first]: Step): void {
    if (!first) return;
    const line = this.shape.lines.findIndex((one) => one.kind === 'row' && one.row === first.row);
    this.selection = selectCell({ line, column: this.shape.columns.indexOf(first.column) });
  }
}

function wordsOf({ targetText, actualText }: EntryRow): Words {
  return { target: targetText, actual: actualText };
}
