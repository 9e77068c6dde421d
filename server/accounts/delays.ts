import { createHmac, randomBytes } from 'node:crypto';
import { counted } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import { FailureCounts, type Slowing } from './failure-counts.ts';
import { networkOf } from './network.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** One who tries an account: from this address, or with this browser or session. */
const ONE: Slowing = { free: 5, first: 5 * SECOND, longest: 5 * MINUTE };
/** The same while many others try that account too: each has one try, as whoever owns it has. */
const ONE_OF_MANY: Slowing = { free: 1, first: 30 * SECOND, longest: 5 * MINUTE };
/** An address, whichever accounts it tries; a whole office may stand behind one. */
const ADDRESS: Slowing = { free: 20, first: SECOND, longest: MINUTE };
/** An account is never slowed as such, or others could close it: failures only make strangers wait longer. */
const ACCOUNT: Slowing = { free: Infinity, first: 0, longest: 0 };
const MANY = 20;

/** Who tries what. */
export interface Try {
  /** As it was typed, folded; may be nobody's. */
  name: string;
  address: string;
  /** The browser or session, where it is known to the account; else null. */
  known: string | null;
}

/** A try that counts as failed until it is forgiven. */
export interface Counted {
  /** How often one may try again at once, and else how long to wait. */
  left: number;
  waitMs: number;
  /** The password was right. */
  forgive: () => void;
}

/**
 * Slows down whoever guesses passwords, and nobody else: there is no lock that others could close.
 * In memory, and the same for names that nobody has, also after a restart. Names are kept under a
 * hash: people type passwords there.
 */
export class Delays {
  readonly #pairs = new FailureCounts();
  readonly #addresses = new FailureCounts();
  readonly #accounts = new FailureCounts();
  readonly #secret = randomBytes(32);

  /** Counts a try before the password is looked at, or many at once would get past. @throws sign-in-delayed */
  count({ name, address, known }: Try, date: Date): Counted {
    const now = date.getTime();
    const [network, account] = [networkOf(address), this.#hash(name)];
    const pair = this.#hash(JSON.stringify([known ?? network, name, known !== null]));
    const waits = () => {
      const own = this.#pairs.wait(pair, now);
      return known === null ? Math.max(own, this.#addresses.wait(network, now)) : own;
    };
    if (waits() > 0) throw delayedProblem(waits());

    const others = this.#accounts.failures(account, now) - this.#pairs.failures(pair, now);
    const slowing = known === null && others >= MANY ? ONE_OF_MANY : ONE;
    this.#pairs.add(pair, now, slowing);
    if (known === null) {
      this.#addresses.add(network, now, ADDRESS);
      this.#accounts.add(account, now, ACCOUNT);
    }
    return {
      left: Math.max(0, slowing.free - this.#pairs.failures(pair, now)),
      waitMs: waits(),
      forgive: () => {
        this.#pairs.forget(pair);
        if (known !== null) return;
        this.#addresses.takeBack(network);
        this.#accounts.takeBack(account);
      },
    };
  }

  #hash(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}

/** What one with a wrong password is told: the same whether or not there is such an account. */
export function failedProblem({ left, waitMs }: Pick<Counted, 'left' | 'waitMs'>): Problem {
  const wait = inWords(waitMs);
  const next: Said =
    left > 0 && waitMs === 0
      ? {
          zh: `还可以马上再试 ${left} 次，之后每错一次多等一会儿`,
          en: `You may try again at once ${counted(left, 'time')}; after that every failure makes you wait longer`,
        }
      : { zh: `请过 ${wait.zh}再试`, en: `Try again in ${wait.en}` };
  return new Problem('sign-in-failed', {
    zh: `账号或密码不对。${next.zh}；忘了密码请管理员发一条重设链接。`,
    en: `Wrong account or password. ${next.en}. If you forgot the password, ask an administrator for a link to set another.`,
  });
}

function delayedProblem(waitMs: number): Problem {
  const wait = inWords(waitMs);
  return new Problem(
    'sign-in-delayed',
    {
      zh: `从这里输错的次数多了，请过 ${wait.zh}再试。账号没有锁：在登录过的浏览器上照常能登录；忘了密码请管理员发一条重设链接。`,
      en: `Too many wrong tries from here; try again in ${wait.en}. The account is not locked: in a browser that has signed in before it works as ever. If you forgot the password, ask an administrator for a link to set another.`,
    },
    { retryAfter: Math.ceil(waitMs / SECOND) },
  );
}

/** @example inWords(90_000) // { zh: '2 分钟', en: '2 minutes' } */
function inWords(waitMs: number): Said {
  const seconds = Math.ceil(waitMs / SECOND);
  if (seconds < 60) return { zh: `${seconds} 秒`, en: counted(seconds, 'second') };
  const minutes = Math.ceil(seconds / 60);
  return { zh: `${minutes} 分钟`, en: counted(minutes, 'minute') };
}
