import { invalidate } from '$app/navigation';
import type { Sharing } from '#domain/saved-queries.ts';
import type { SavedQuery as KeptQuery } from '#server/schemas/saved-queries.ts';
import { Attempt } from '#lib/api/attempt.svelte.ts';
import { get, send } from '#lib/api/client.ts';
import { addressOf } from '#lib/url/addresses.ts';
import {
  addSaved,
  dropSaved,
  freeName,
  keepSaved,
  readSaved,
  renameSaved,
  type SavedQuery,
} from './saved.ts';
import { savedWords as words } from './saved-words.ts';

export type { KeptQuery };

/** A query of this browser alone, in the form of those of an account. */
const ofBrowser = ({ id, name, query }: SavedQuery): KeptQuery => ({
  ...{ id, name, query },
  ...{ sharing: 'none', isOwn: true, owner: '', changedAt: '', asked: [], changes: [] },
});

const place = () => localStorage;

/** How the last act is taken back, and which query it brings back. */
interface Undo {
  id: string;
  run: () => Promise<unknown>;
}

/** Queries under a name: of the account of whoever is signed in, else of this browser. */
export class KeptQueries {
  list = $state.raw<readonly KeptQuery[]>([]);
  /** What lies in this browser and can be taken into the account. */
  inBrowser = $state.raw<readonly SavedQuery[]>([]);
  said = $state('');
  undo = $state.raw<Undo | null>(null);
  readonly attempt = new Attempt();
  readonly #hasAccount: boolean;

  constructor(hasAccount: boolean) {
    this.#hasAccount = hasAccount;
    this.readAgain();
    if (hasAccount) void this.#fetchList('');
  }

  get hasAccount(): boolean {
    return this.#hasAccount;
  }

  /** Under the name that one's own has already the newer takes its place; the former can be had back. */
  async save(name: string, query: string): Promise<void> {
    const own = this.#ownCalled(name);
    if (own) await this.#saveOver(own, query);
    else if (this.#hasAccount) await this.#add(name, query);
    else {
      const id = crypto.randomUUID();
      this.#keepHere(addSaved(this.inBrowser, { id, name, query }), words.saved(name));
    }
  }

  /** Whether another of one's own has the name: two of one name could not be told apart. */
  isTaken(name: string, { id }: KeptQuery): boolean {
    const own = this.#ownCalled(name);
    return own !== undefined && own.id !== id;
  }

  /** The one that is open asks for something else from now on. */
  async replace({ id, name }: KeptQuery, query: string): Promise<void> {
    const isDone = await this.#change(id, { query }, words.saved(name));
    // The page says of it whether it was changed.
    if (isDone) await invalidate(addressOf('/queries/:id', { id }));
  }

  async rename({ id }: KeptQuery, name: string): Promise<void> {
    if (this.#hasAccount) await this.#change(id, { name }, '');
    else this.#keepHere(renameSaved(this.inBrowser, id, name), '');
  }

  async share({ id }: KeptQuery, sharing: Sharing): Promise<void> {
    await this.#change(id, { sharing }, '');
  }

  async drop({ id, name }: KeptQuery): Promise<void> {
    if (this.#hasAccount) {
      const isDone = await this.#change(id, { isDeleted: true }, words.dropped(name));
      if (isDone) this.undo = { id, run: () => this.#change(id, { isDeleted: false }, '') };
      return;
    }
    const { left, undo } = dropSaved(this.inBrowser, id);
    this.#keepHere(left, words.dropped(name));
    this.#undoHere(id, undo);
  }

  /** What lies in this browser goes into the account, and is gone here once it is there. */
  async takeAlong(): Promise<void> {
    const count = this.inBrowser.length;
    for (const one of this.inBrowser) {
      const taken = this.list.filter(({ isOwn }) => isOwn).map(({ name }) => name);
      await this.#add(freeName(one.name, taken), one.query);
      if (this.attempt.refused) return;
      this.inBrowser = this.inBrowser.filter(({ id }) => id !== one.id);
      keepSaved(place, this.inBrowser);
    }
    this.said = words.takenAlong(count);
  }

  /** Another tab of this browser may have changed the list. */
  readAgain(): void {
    this.inBrowser = readSaved(place);
    if (!this.#hasAccount) this.list = this.inBrowser.map(ofBrowser);
  }

  #ownCalled(name: string): KeptQuery | undefined {
    return this.list.find((one) => one.isOwn && one.name === name);
  }

  async #saveOver({ id, name, query: former }: KeptQuery, query: string): Promise<void> {
    const said = words.replaced(name);
    if (this.#hasAccount) {
      const isDone = await this.#change(id, { query }, said);
      if (isDone) this.undo = { id, run: () => this.#change(id, { query: former }, '') };
      return;
    }
    this.#keepHere(addSaved(this.inBrowser, { id, name, query }), said);
    this.#undoHere(id, (now) => addSaved(now, { id, name, query: former }));
  }

  async #add(name: string, query: string): Promise<void> {
    const done = await this.attempt.run(() => send(fetch, 'POST /queries', {}, { name, query }));
    if (done) await this.#fetchList(words.saved(name));
  }

  /** False when it was refused. */
  async #change(id: string, edit: object, said: string): Promise<boolean> {
    const done = await this.attempt.run(() => send(fetch, 'PATCH /queries/:id', { id }, edit));
    if (done) await this.#fetchList(said);
    return done !== null;
  }

  async #fetchList(said: string): Promise<void> {
    this.undo = null;
    this.list = (await this.attempt.run(() => get(fetch, '/queries'))) ?? this.list;
    this.said = said;
  }

  #undoHere(id: string, undo: (now: readonly SavedQuery[]) => SavedQuery[]): void {
    const run = () => {
      this.#keepHere(undo(this.inBrowser), '');
      return Promise.resolve();
    };
    this.undo = { id, run };
  }

  #keepHere(changed: readonly SavedQuery[], said: string): void {
    this.inBrowser = changed;
    this.list = changed.map(ofBrowser);
    this.said = keepSaved(place, changed) ? said : words.notKept;
    this.undo = null;
  }
}
