import { Problem, type ToldProblem } from '#server/problem.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { WriterAct } from '#server/store/writer/writer-act.ts';

/** How an act ended: what it refused is told in its result. */
type Ending<Result> = { result: Result } | { refused: ToldProblem };

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
      throw Problem.told(ending.refused);
    });
  }
}

async function endingOf<Result>(doing: Promise<Result>): Promise<Ending<Result>> {
  try {
    return { result: await doing };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { refused: error.tell() };
  }
}
