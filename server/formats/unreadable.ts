import type { Said } from '#domain/said.ts';

/** Why a file can't be read on, in words of ours. What a library threw is no word to people. */
export class Unreadable extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.zh);
    this.name = 'Unreadable';
    this.said = said;
  }
}
