import { send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import { words as apiWords } from '#lib/api/words.ts';
import type { SheetAnswer } from '#domain/layout/shown.ts';
import type { SheetView } from '#server/schemas/layouts.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import { answersOf, putAnswers, putNames, takeBackAnswer, type Shown } from './answers.ts';
import { findAnswers, keepAnswers, type KeptAnswers } from './kept-answers.ts';
import { toSent } from './sent.ts';
import { agedRows, firstLacking, NO_ROWS, withRows, type SheetRows } from './sheet-rows.ts';

interface SheetPlace {
  release: string;
  upload: string;
  file: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** How long a person may go on before the server reads anew. */
const PAUSE_MS = 250;
/** Rows that are asked for before the first one that is lacking: one scrolls back. */
const BEFORE = 40;

/** A file that is shown: what was answered, each step of which can be undone, and how it would be read by it. */
export class Editor {
  readonly place: SheetPlace;
  sheet: string | null;
  /** As the server read it last. */
  view = $state.raw<SheetView | null>(null);
  rows = $state.raw<SheetRows>(NO_ROWS);
  isReading = $state(false);
  refused = $state.raw<Refusal | null>(null);
  /** False: the browser keeps nothing, so that leaving the page would lose the answers. */
  isKept = $state(true);
  #state: KeptAnswers;
  #done = $state.raw<readonly KeptAnswers[]>([]);
  #undone = $state.raw<readonly KeptAnswers[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #visible = { from: 1, to: 1 };
  readonly #store: Store;

  readonly answers = $derived.by(() => answersOf(this.#state.shown, this.sheet));

  constructor(place: SheetPlace, sheet: string | null, store: Store) {
    this.place = place;
    this.sheet = $state(sheet);
    this.#store = store;
    this.#state = $state.raw(findAnswers(store, place) ?? { shown: [], template: null });
  }

  get shown(): Shown {
    return this.#state.shown;
  }

  get template(): string | null {
    return this.#state.template;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** As one step to undo. */
  answer(answers: readonly SheetAnswer[]): void {
    const own = putAnswers(this.#state.shown, this.sheet, answers);
    const sheets = (this.view?.sheets ?? []).map(({ name }) => name);
    const shown = putNames(own, sheets, answers);
    this.#step({ ...this.#state, shown });
  }

  takeBack(answer: SheetAnswer): void {
    const shown = takeBackAnswer(this.#state.shown, this.sheet, answer);
    this.#step({ ...this.#state, shown });
  }

  /** Reads by a template; blank: by none, null: by the one that fits. */
  readBy(template: string | null): void {
    this.#step({ ...this.#state, template });
  }

  undo(): void {
    const before = this.#done.at(-1);
    if (!before) return;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, this.#state];
    this.#become(before);
  }

  redo(): void {
    const after = this.#undone.at(-1);
    if (!after) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, this.#state];
    this.#become(after);
  }

  /** Looks at another sheet of the file. */
  open(sheet: string | null): void {
    this.sheet = sheet;
    this.rows = NO_ROWS;
    this.#visible = { from: 1, to: 1 };
    this.#askSoon(0);
  }

  /** Which rows are in sight: those that are lacking are asked for. */
  see(from: number, to: number): void {
    this.#visible = { from, to };
    if (this.view && firstLacking(this.rows, from, to) !== null) this.#askSoon(PAUSE_MS / 2);
  }

  /** Reads the sheet as the answers, or the dictionary, are now. */
  readAnew(): void {
    this.rows = agedRows(this.rows);
    this.#askSoon(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  /** The file, as the answers have it, is read with the upload from now on. */
  async take(): Promise<Upload> {
    const { release, upload, file } = this.place;
    return send(
      fetch,
      'PUT /desk/releases/:release/uploads/:upload/sheet',
      { release, upload },
      { file, ...toSent(this.#state) },
    );
  }

  #step(state: KeptAnswers): void {
    this.#done = [...this.#done, this.#state];
    this.#undone = [];
    this.#become(state);
  }

  #become(state: KeptAnswers): void {
    this.#state = state;
    const isNothing = state.shown.length === 0 && state.template === null;
    this.isKept = keepAnswers(this.#store, this.place, isNothing ? null : state);
    this.rows = agedRows(this.rows);
    this.#askSoon(PAUSE_MS);
  }

  #askSoon(pauseMs: number): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.isReading = true;
    this.#timer = setTimeout(() => void this.#ask(), pauseMs);
  }

  /** The last one that was asked for counts. */
  async #ask(): Promise<void> {
    const turn = this.#turn;
    const { release, upload, file } = this.place;
    const { from, to } = this.#visible;
    const lacking = firstLacking(this.rows, from, to) ?? from;
    const order = {
      file,
      ...toSent(this.#state),
      sheet: this.sheet,
      from: Math.max(1, lacking - BEFORE),
    };
    try {
      const path = 'POST /desk/releases/:release/uploads/:upload/sheet';
      const view = await send(fetch, path, { release, upload }, order);
      if (turn !== this.#turn) return;
      this.refused = null;
      this.#takeUp(view);
    } catch (error) {
      if (turn === this.#turn) this.refused = toRefusal(error, apiWords.failed);
    } finally {
      if (turn === this.#turn) this.isReading = false;
    }
  }

  #takeUp(view: SheetView): void {
    // The first sheet is asked for without its name, and may be but a cover.
    const meant = this.sheet === null ? firstWithFigures(view) : view.sheet;
    if (meant !== view.sheet) {
      this.open(meant);
      return;
    }
    this.sheet = view.sheet;
    this.view = view;
    this.rows = withRows(this.rows, view);
    const { from, to } = this.#visible;
    const lacking = firstLacking(this.rows, from, Math.min(to, view.rowCount));
    const isNews =
      view.rows.length > 0 && lacking !== null && lacking > (view.rows.at(-1)?.no ?? 0);
    if (isNews) this.#askSoon(0);
  }
}

/** The first of the sheets that something is read of; the first of all where nothing is. */
function firstWithFigures({ sheet, sheets }: SheetView): string | null {
  const first = sheets.find(({ figures, questions }) => figures > 0 || questions > 0);
  return first ? first.name : sheet;
}
