import type { Trx } from '../database.ts';
import { ServedConnection } from './served-driver.ts';

type Run<Input, Result> = (trx: Trx, input: Input) => Promise<Result>;

/**
 * An act that the thread which writes can carry out by itself: told statement by statement, a large one
 * would keep the thread busy that answers. That thread finds it by its module and the name under which it
 * is exported there; what it is given and what it gives must be such as can be cloned.
 */
export class WriterAct<Input, Result> {
  readonly module: string;
  readonly name: string;
  readonly run: Run<Input, Result>;

  /** @param module `import.meta.url` of the module that exports it as `name` */
  constructor(module: string, name: string, run: Run<Input, Result>) {
    this.module = module;
    this.name = name;
    this.run = run;
  }

  /** As a part of a transaction: there, where the database is served, else here. */
  async runIn(trx: Trx, input: Input): Promise<Result> {
    const { module, name } = this;
    const served = await trx
      .getExecutor()
      .provideConnection((connection) =>
        Promise.resolve(connection instanceof ServedConnection ? connection : null),
      );
    return served ? served.carryOut({ module, name, input }) : this.run(trx, input);
  }
}
