import type { Said } from '#domain/said.ts';
import { Problem, type ProblemCode } from '#server/problem.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { WriterAct } from '#server/store/writer/writer-act.ts';

/** How an act ended: what it refused is told in its result, for of errors only the words go from thread to thread. */
type Ending<Result> = { result: Result } | { refused: Refused };

interface Refused {
  code: ProblemCode;
  detail: Said;
  retryAfter: number | null;
}

/** An act of the desk that may take long: carried out where the database is written. */
export class DeskAct<Input, Result> extends WriterAct<Input, Ending<Result>> {
  /** @param module as `WriterAct` has it */
  constructor(module: string, name: string, run: (trx: Trx, input: Input) => Promise<Result>) {
    super(module, name, (trx, input) => endingOf(run(trx, input)));
  }

  /** In a transaction of its own. @throws what the act throws */
  carryOut(db: Db, input: Input): Promise<Result> {
    return db.transaction().execute(async (trx) => {
      const ending = await this.runIn(trx, input);
      if ('result' in ending) return ending.result;
      const { code, detail, retryAfter } = ending.refused;
      throw new Problem(code, detail, { retryAfter });
    });
  }
}

async function endingOf<Result>(doing: Promise<Result>): Promise<Ending<Result>> {
  try {
    return { result: await doing };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, detail, retryAfter } = error;
    return { refused: { code, detail, retryAfter } };
  }
}
