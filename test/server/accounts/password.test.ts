import { describe, expect, test } from 'vitest';
import { hashPassword, isOutdated, isPassword } from '#server/accounts/password.ts';

describe('a password', () => {
  test('is kept as a salted argon2id hash with its costs, never twice the same', async () => {
    const [one, other] = await Promise.all([
      hashPassword('江上 有 船'),
      hashPassword('江上 有 船'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u);
    expect(other).not.toBe(one);
    expect(one).not.toContain('江上');
  });

  test('is known again, another is not', async () => {
    const stored = await hashPassword('correct horse');
    expect(await isPassword('correct horse', stored)).toBe(true);
    expect(await isPassword('correct horsf', stored)).toBe(false);
    expect(await isPassword('', stored)).toBe(false);
  });

  test('is the same word in full-width letters', async () => {
    expect(await isPassword('ａｂｃ１２３４５６７', await hashPassword('abc1234567'))).toBe(true);
  });

  test('without a hash to compare with is none', async () => {
    expect(await isPassword('correct horse', null)).toBe(false);
    expect(await isPassword('correct horse', 'not a hash')).toBe(false);
  });

  test('hashed at another cost is still known, and is to be hashed anew', async () => {
    const old = await hashPassword('correct horse', { memory: 8192, passes: 1, parallelism: 1 });
    expect(await isPassword('correct horse', old)).toBe(true);
    expect(isOutdated(old)).toBe(true);
    expect(isOutdated(await hashPassword('correct horse'))).toBe(false);
  });
});
