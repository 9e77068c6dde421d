import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inked, onPaper, PAPER } from '#charts/ink.ts';

test('paper has the light colours of the pages', () => {
  const tokens = readFileSync('web/src/lib/styles/tokens.css', 'utf8');
  const light = Object.keys(PAPER).map((name) => [
    name,
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]+)`, 'u').exec(tokens)?.[1],
  ]);
  expect(Object.fromEntries(light)).toEqual(PAPER);
});

test('a saved picture names no colour of a page', () => {
  expect(onPaper(`fill="${inked('copper')}" style="font-family:var(--hei)"`)).toMatch(
    /^fill="#a32c28" style="font-family:'Noto Sans CJK SC'/u,
  );
});
