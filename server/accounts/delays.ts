import { counted } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import type { Db } from '#server/store/database.ts';
import { recordsOf } from '#server/store/counts/records-of.ts';
import type { Decision, Known, Records } from '#server/store/counts/records.ts';
import {
  FailureCount,
  failuresIn,
  FORGOTTEN_AFTER_MS,
  oneLess,
  oneMore,
  waitIn,
  type Slowing,
} from './failure-counts.ts';
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
  forgive: () => Promise<void>;
}

/** Under the names that one try has: of who tries this account, of the address and of the account. */
interface Names {
  pair: string;
  network: string;
  account: string;
}

/** Three names for each of the newest tries. */
const MOST = 60_000;

export function failureRecords(db: Db): Records<FailureCount> {
  const lastMs = FORGOTTEN_AFTER_MS;
  return recordsOf(db, { kind: 'sign-in', schema: FailureCount, lastMs, most: MOST });
}

/**
 * Slows down whoever guesses passwords, and nobody else: there is no lock that others could close. The
 * same for names that nobody has. Who guesses at several nodes of one database is counted by all of them.
 */
export class Delays {
  readonly #records: Records<FailureCount>;

  constructor(records: Records<FailureCount>) {
    this.#records = records;
  }

  /** Counts a try before the password is looked at, or many at once would get past. @throws sign-in-delayed */
  async count(one: Try, date: Date): Promise<Counted> {
    const names = namesOf(one);
    const isKnown = one.known !== null;
    const all = [names.pair, names.network, names.account];
    const { left, waitMs } = await this.#records.change(all, date, (known, now) =>
      countOne(names, isKnown, { known, now }),
    );
    const forgiven = isKnown ? [names.pair] : all;
    const forgive = () =>
      this.#records.change(forgiven, date, (known) => {
        const kept = forgiven.map((name): [string, FailureCount | null] => {
          return [name, name === names.pair ? null : oneLess(known.get(name))];
        });
        return { kept: new Map(kept), result: undefined };
      });
    return { left, waitMs, forgive };
  }
}

function namesOf({ name, address, known }: Try): Names {
  const network = networkOf(address);
  return {
    pair: `pair ${JSON.stringify([known ?? network, name, known !== null])}`,
    network: `network ${network}`,
    account: `account ${name}`,
  };
}

/** @throws sign-in-delayed */
function countOne(
  { pair, network, account }: Names,
  isKnown: boolean,
  { known, now }: { known: Known<FailureCount>; now: number },
): Decision<FailureCount, Pick<Counted, 'left' | 'waitMs'>> {
  const [own, ofNetwork, ofAccount] = [pair, network, account].map((name) => known.get(name));
  const waits = (pairCount: FailureCount | undefined, networkCount: FailureCount | undefined) =>
    Math.max(waitIn(pairCount, now), isKnown ? 0 : waitIn(networkCount, now));
  if (waits(own, ofNetwork) > 0) throw delayedProblem(waits(own, ofNetwork));

  const others = failuresIn(ofAccount, now) - failuresIn(own, now);
  const slowing = !isKnown && others >= MANY ? ONE_OF_MANY : ONE;
  const next = oneMore(own, now, slowing);
  const kept = new Map([[pair, next]]);
  const nextOfNetwork = oneMore(ofNetwork, now, ADDRESS);
  if (!isKnown) kept.set(network, nextOfNetwork).set(account, oneMore(ofAccount, now, ACCOUNT));
  const left = Math.max(0, slowing.free - next.failures);
  return { kept, result: { left, waitMs: waits(next, nextOfNetwork) } };
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
