import { Refusal } from '#domain/refusal.ts';

/** A step of an upgrade would lose something: the database is as it was, and the message says why. */
export class UpgradeRefused extends Refusal {
  constructor(why: string) {
    super(`数据库没有升级，还是原样：${why}。请用原来的程序更正，再用新的程序打开。`);
  }
}
