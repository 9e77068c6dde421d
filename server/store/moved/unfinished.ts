import { Refusal } from '#domain/refusal.ts';

/**
 * A table that a database has for as long as another is being moved into it: what it holds then is not all
 * there, or not yet held against what it came from. Nobody else opens such a one.
 */
export const UNFINISHED = 'unfinished_move';

export const MAKE_UNFINISHED = `create table if not exists ${UNFINISHED} (
  what text primary key, state text not null
)`;
export const DROP_UNFINISHED = `drop table ${UNFINISHED}`;

/** A database that was not moved to its end. */
export class UnfinishedMove extends Refusal {
  constructor() {
    super(
      '数据库还没有搬完，不能用（npm run move 正在进行，或中断了）。请把同一条 npm run move 再做一次，它接着搬；要从头搬，加 --restart。',
    );
  }
}
