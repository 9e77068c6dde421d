/** A column holds something else than the program writes into it: told as a damaged database. */
export class DamagedColumn extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DamagedColumn';
  }
}
