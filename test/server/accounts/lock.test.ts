import { describe, expect, test } from 'vitest';
import { countAttempt, failedProblem, NO_ATTEMPTS, Strangers } from '#server/accounts/lock.ts';

const at = (time: string) => new Date(`2026-03-02T${time}Z`);

describe('wrong passwords', () => {
  test('are counted, and the fifth in a row locks for 15 minutes', () => {
    let attempts = NO_ATTEMPTS;
    for (const failures of [1, 2, 3, 4]) {
      attempts = countAttempt(attempts, at('01:00:00'));
      expect(attempts).toEqual({ failures, lockedUntil: null });
    }
    attempts = countAttempt(attempts, at('01:00:00'));
    expect(attempts).toEqual({ failures: 5, lockedUntil: '2026-03-02T01:15:00.000Z' });
    expect(() => countAttempt(attempts, at('01:14:59'))).toThrow('09:15:00');
  });

  test('are counted from one again after the lock', () => {
    const locked = { failures: 5, lockedUntil: '2026-03-02T01:15:00.000Z' };
    const after = countAttempt(locked, at('01:15:00'));
    expect(after).toEqual({ failures: 1, lockedUntil: null });
  });

  test('say how many tries are left', () => {
    expect(failedProblem({ failures: 2, lockedUntil: null }).message).toContain('再试 3 次');
  });

  test('under a name that nobody has lock alike', () => {
    const strangers = new Strangers();
    for (let count = 1; count <= 5; count += 1) strangers.count('nobody', at('01:00:00'));
    expect(() => strangers.count('nobody', at('01:10:00'))).toThrow('09:15:00');
    expect(strangers.count('nobody', at('01:15:00')).failures).toBe(1);
    expect(strangers.count('another', at('01:10:00')).failures).toBe(1);
  });

  test('under many names forget the oldest name, not the newest', () => {
    const strangers = new Strangers(2);
    for (const name of ['a', 'b', 'a', 'c']) strangers.count(name, at('01:00:00'));
    expect(strangers.count('a', at('01:00:00')).failures).toBe(3);
    expect(strangers.count('b', at('01:00:00')).failures).toBe(1);
  });
});
