import { FIRST_DRAFT } from '#server/store/vintage.ts';
import { chooseServer, primaryOf, type Known, type Wanted } from './choose-server.ts';
import { Ours, type Outside } from './ours.ts';

/** Which of the servers is what, by what they said last, and how far any of them is known to have come. */
export class Standing<One extends Known> {
  readonly all: readonly One[];
  /** The one that is no replica; null: there is none, or more than one, of which none is trusted. */
  primary: One | null = null;
  /** The newest published load that was seen anywhere: nothing older is shown while another has it. */
  #newest = 0;
  #timesRaised = 0;
  readonly #ours = new Ours<One>();

  constructor(all: readonly One[]) {
    this.all = all;
  }

  /** What is worked on: replicas that have not come so far are passed over. */
  note(load: number): void {
    if (load >= FIRST_DRAFT || load <= this.#newest) return;
    this.#newest = load;
    this.#timesRaised += 1;
  }

  /** Whether it has come as far as any is known to have. */
  hasNewest({ seen }: One): boolean {
    return seen !== null && seen.load >= this.#newest;
  }

  /** @param failed those that were asked already */
  choose(from: Wanted, failed: ReadonlySet<One>): One | null {
    return chooseServer(this.ours(), { from, newest: this.#newest, failed });
  }

  /** Those that hold the database, on the line that counts; also those that are away. */
  ours(): One[] {
    return this.all.filter((one) => this.outside(one) === null);
  }

  outside(one: One): Outside | null {
    return this.#ours.outside(one);
  }

  /**
   * Begins to look at one; done when it has said how it is, or has not. Says whether the primary is another.
   * What the primary does not have is lost, to a promotion or a backup: it counts no more. Of what was noted
   * after it was asked its answer says nothing.
   */
  look(one: One): () => boolean {
    const before = this.#timesRaised;
    return () => {
      // What a database that is not ours had says nothing of ours.
      if (this.#ours.learn(this.all)) this.#newest = 0;
      const ours = this.ours();
      const primary = primaryOf(ours);
      const isAnother = primary !== this.primary;
      this.primary = primary;
      // While there is no primary the replicas that came farthest are all there is.
      if (!primary) for (const { seen } of ours) this.note(seen?.load ?? 0);
      else if (one === primary && primary.seen && this.#timesRaised === before)
        this.#newest = Math.min(this.#newest, primary.seen.load);
      return isAnother;
    };
  }
}
