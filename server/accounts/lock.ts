import { Problem } from '#server/problem.ts';
import { LOCK_LASTS, shift } from './times.ts';

/** Wrong passwords in a row, of a name that may or may not be an account's. */
export interface Attempts {
  failures: number;
  lockedUntil: string | null;
}

export const NO_ATTEMPTS: Attempts = { failures: 0, lockedUntil: null };
export const MOST_FAILURES = 5;

/**
 * One attempt more, counted as failed before the password is looked at, so that many at once don't
 * get past the count; who is right sets it back. @throws sign-in-locked
 */
export function countAttempt({ failures, lockedUntil }: Attempts, now: Date): Attempts {
  if (lockedUntil !== null && lockedUntil > now.toISOString()) throw lockedProblem(lockedUntil);
  const count = (lockedUntil === null ? failures : 0) + 1;
  return {
    failures: count,
    lockedUntil: count >= MOST_FAILURES ? shift(now, LOCK_LASTS) : null,
  };
}

/** What one with a wrong password is told: the same whether or not there is such an account. */
export function failedProblem({ failures, lockedUntil }: Attempts): Problem {
  if (lockedUntil !== null) return lockedProblem(lockedUntil);
  return new Problem(
    'sign-in-failed',
    `账号或密码不对。还可以再试 ${MOST_FAILURES - failures} 次，之后要等 15 分钟；忘了密码请管理员发一条重设链接。`,
  );
}

function lockedProblem(lockedUntil: string): Problem {
  return new Problem(
    'sign-in-locked',
    `密码连错 ${MOST_FAILURES} 次，已锁到北京时间 ${clockTime(lockedUntil)}。请在那之后再试，或请管理员发一条重设链接。`,
  );
}

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const clockTime = (moment: string) => CLOCK.format(new Date(moment));

/**
 * Attempts under names that are no account's, so that they are locked alike. In memory, and only
 * the newest: nobody fills the database by trying names.
 */
export class Strangers {
  readonly #most: number;
  readonly #attempts = new Map<string, Attempts>();

  constructor(most = 10_000) {
    this.#most = most;
  }

  /** @throws sign-in-locked */
  count(name: string, now: Date): Attempts {
    const counted = countAttempt(this.#attempts.get(name) ?? NO_ATTEMPTS, now);
    this.#attempts.delete(name);
    this.#attempts.set(name, counted);
    const [oldest] = this.#attempts.keys();
    if (this.#attempts.size > this.#most && oldest !== undefined) this.#attempts.delete(oldest);
    return counted;
  }
}
