/**
 * An error whose message is for people: what is wrong, where, and what to do. Whatever else is thrown is
 * told in other words, or as a fault of the program.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}
