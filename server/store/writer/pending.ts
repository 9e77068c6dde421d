/** What was asked of another thread and not answered yet, by numbers that go there and back. */
export class Pending<Answer> {
  readonly #asked = new Map<number, PromiseWithResolvers<Answer>>();
  readonly #whenNone: () => void;
  #count = 0;

  /** @param whenNone done each time the last one that waited has its answer */
  constructor(whenNone: () => void = () => undefined) {
    this.#whenNone = whenNone;
  }

  get size(): number {
    return this.#asked.size;
  }

  ask(send: (no: number) => void): Promise<Answer> {
    this.#count += 1;
    const answer = Promise.withResolvers<Answer>();
    this.#asked.set(this.#count, answer);
    send(this.#count);
    return answer.promise;
  }

  /** A number that is not known was answered before. */
  resolve(no: number, answer: Answer): void {
    this.#take(no)?.resolve(answer);
  }

  reject(no: number, error: unknown): void {
    this.#take(no)?.reject(error);
  }

  /** Of a thread that has ended. */
  rejectAll(error: unknown): void {
    for (const no of [...this.#asked.keys()]) this.reject(no, error);
  }

  #take(no: number): PromiseWithResolvers<Answer> | undefined {
    const asked = this.#asked.get(no);
    this.#asked.delete(no);
    if (this.#asked.size === 0) this.#whenNone();
    return asked;
  }
}
