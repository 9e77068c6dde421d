import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyStep,
  countChanges,
  editsOf,
  NO_HISTORY,
  record,
  redo,
  undo,
  type History,
  type Words,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/edits.ts';

const WORDS: readonly Words[] = [
  { target: '8-8.5', actual: '8.1' },
  { target: '10.5', actual: '' },
  { target: null, actual: '-3.7' },
];

const wish = fc.record({
  row: fc.nat({ max: 3 }),
  column: fc.constantFrom('target' as const, 'actual' as const),
  to: fc.constantFrom('', '1', '2.5', '-'),
});
const steps = fc.array(fc.array(wish, { maxLength: 6 }), { maxLength: 12 });

/** Everything typed, one step after the other. */
function typeAll(
  all: readonly (readonly { row: number; column: 'target' | 'actual'; to: string }[])[],
) {
  let [words, history]: [readonly Words[], History] = [WORDS, NO_HISTORY];
  for (const wishes of all) {
    const step = editsOf(words, wishes);
    words = applyStep(words, step);
    history = record(history, step);
  }
  return { words, history };
}

describe('undo', () => {
  test('after any steps restores what was there, and redo what was typed', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const typed = typeAll(all);
        let { words, history } = typed;
        for (let back = undo(history); back; back = undo(history)) {
          words = applyStep(words, back.step, 'from');
          history = back.history;
        }
        expect(words).toEqual(WORDS);
        for (let on = redo(history); on; on = redo(history)) {
          words = applyStep(words, on.step);
          history = on.history;
        }
        expect(words).toEqual(typed.words);
      }),
    );
  });

  test('takes a paste back as one step, and a new step forgets what was undone', () => {
    const { words, history } = typeAll([
      [
        { row: 0, column: 'actual', to: '9' },
        { row: 1, column: 'actual', to: '9' },
      ],
    ]);
    expect(countChanges(words, WORDS)).toBe(2);
    const back = undo(history)!;
    expect(applyStep(words, back.step, 'from')).toEqual(WORDS);
    expect(redo(record(back.history, []))).toBeNull();
  });

  test('has nothing to do in a fresh grid', () => {
    expect(undo(NO_HISTORY)).toBeNull();
    expect(redo(NO_HISTORY)).toBeNull();
  });
});

test('no edit is made of what stands there already, nor where there is no column', () => {
  const wishes = [
    { row: 0, column: 'actual' as const, to: '8.1' },
    { row: 2, column: 'target' as const, to: '5' },
    { row: 9, column: 'actual' as const, to: '5' },
  ];
  expect(editsOf(WORDS, wishes)).toEqual([]);
});
