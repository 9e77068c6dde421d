import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

interface Cost {
  /** KiB */
  memory: number;
  passes: number;
  parallelism: number;
}

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const STORED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/u;

const derive = promisify(argon2);

/** With salt and costs, in the PHC string format: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await compute(password, salt, cost);
  return `$argon2id$v=19${costsOf(cost)}$${encode(salt)}$${encode(hash)}`;
}

/** Whether it is the password. Without a hash to compare with (null) the answer is no, after the same work. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = STORED.exec(stored ?? '') ?? [];
  if (salt === undefined || hash === undefined) {
    await compute(password, randomBytes(SALT_BYTES), COST);
    return false;
  }
  const cost = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  };
  const computed = await compute(password, Buffer.from(salt, 'base64'), cost);
  const expected = Buffer.from(hash, 'base64');
  return computed.length === expected.length && timingSafeEqual(computed, expected);
}

/** Whether a hash was made at another cost than today's, and is to be made anew at the next sign-in. */
export function isOutdated(stored: string): boolean {
  return !stored.includes(`${costsOf(COST)}$`);
}

/** One word however a keyboard composes it: full-width digits of an input method are digits. */
function compute(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  const message = password.normalize('NFKC');
  return derive('argon2id', { message, nonce, tagLength: HASH_BYTES, ...cost });
}

const costsOf = ({ memory, passes, parallelism }: Cost) =>
  `$m=${memory},t=${passes},p=${parallelism}`;
const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
