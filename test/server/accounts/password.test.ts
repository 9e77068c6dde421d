import { describe, expect, test } from 'vitest';
import { checkPassword, isCommon } from '#server/accounts/password-policy.ts';
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

describe('a new password', () => {
  const refused = [
    { password: 'short', says: '至少要 10 个字符，这个有 5 个' },
    { password: '九个字的密码不够长', says: '这个有 9 个' },
    { password: 'x'.repeat(257), says: '最多 256 个字符' },
    { password: 'liming2024', says: '不能是账号名' },
    { password: 'LiMing!!!!', says: '不能是账号名' },
    { password: 'password123', says: '最常见' },
  ];

  test.for(refused)('“$password” is refused and told why', ({ password, says }) => {
    expect(() => checkPassword(password, 'liming')).toThrow(says);
    expect(() => checkPassword(password, 'liming')).toThrow(/可以用/u);
  });

  test.for(['瓷都 的 早晨 很 安静', 'liming likes tea', 'x7#kQ9!mzPw2', 'tenletters'])(
    '“%s” is taken',
    (password) => {
      expect(() => checkPassword(password, 'liming')).not.toThrow();
    },
  );

  test.for([
    'Password2024!'.toLowerCase(),
    '1234567890',
    '0987654321',
    'abcdefghijk',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '121212121212',
    'qwertyuiop',
    'qwerty123456',
    'woaini1314520',
    'tongbao@2026',
    'admin12345',
    '5201314520',
    'passwordpassword',
    '1qaz2wsx3edc',
  ])('%s is one that everybody takes', (password) => {
    expect(isCommon(password)).toBe(true);
  });
});
