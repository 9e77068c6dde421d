import { expect, test } from 'vitest';

import type { MissingSymbol } from '#domain/dictionary.ts';
import { readMissing, selectMissingSymbols } from '#server/tables/missing.ts';

const SYMBOLS: readonly MissingSymbol[] = [
  { issuer: '*', symbol: '', reason: 'blank' },
  { issuer: '*', symbol: '-', reason: 'no-figure' },
  { issuer: '*', symbol: '—', reason: 'no-figure' },
  { issuer: '*', symbol: '…', reason: 'below-unit' },
  { issuer: '甲局', symbol: '-', reason: 'not-applicable' },
];

const CASES = [
  { text: '−', issuer: '乙局', reason: 'no-figure' },
  { text: '–', issuer: '甲局', reason: 'not-applicable' },
  { text: '──', issuer: '甲局', reason: 'no-figure' },
  { text: '……', issuer: null, reason: 'below-unit' },
  { text: '...', issuer: null, reason: 'below-unit' },
  { text: '　', issuer: '甲局', reason: 'blank' },
  { text: '无', issuer: null, reason: null },
];

test.for(CASES)('“$text” of $issuer means $reason', ({ text, issuer, reason }) => {
  expect(readMissing(text, selectMissingSymbols(SYMBOLS, issuer))).toBe(reason);
});

test('a symbol that no office has explained is no missing figure', () => {
  expect(readMissing('/', selectMissingSymbols([], null))).toBeNull();
});
