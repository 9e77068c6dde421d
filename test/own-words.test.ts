import { expect, test } from 'vitest';
import { findKnown } from './support/dictionary-words.ts';

const FOLDERS = ['domain', 'charts', 'server', 'scripts', 'web/src'];

/** How one city calls itself as a whole, its parts, and who answers for an indicator; others call them otherwise. */
const WORDS = ['全市', '县（市、区）', '责任部门'];

/** Which files may write them out, and why. Nothing is added here without a reason as good. */
const MAY_WRITE: Readonly<Record<string, string>> = {
  'domain/office.ts': 'the words of each kind of office, and the usual one for who is responsible',
  'domain/dictionary-names.ts': 'what a department is in messages about the dictionary',
  'domain/dictionary-desk/choices.ts': 'what the desk takes for the kind of a region',
  'domain/dictionary-desk/indicator-shape.ts': 'heads of the tables of any dictionary',
  'domain/dictionary-desk/place-shapes.ts': 'heads of the tables of any dictionary',
  'domain/ledger/shapes/tasks.ts': 'heads of lists of any office',
  'domain/printed-rank.ts': 'what is read in printed places',
  'server/layouts/words/head-labels.ts': 'what is read in heads',
  'server/tables/head-meaning.ts': 'what is read in heads',
  'server/tables/head-words.ts': 'what is read in heads',
  'server/tables/own-words.ts': 'what heads say where it is not known whose they are',
  'server/tables/passed-over.ts': 'what is read before lines',
  'server/office/read-choice.ts': 'an example for who begins an office',
  'server/schemas/office.ts': 'examples in the description of the API',
  'server/schemas/scalars.ts': 'an example in the description of the API',
  'web/src/routes/welcome/words.ts': 'an example for who begins an office',
};

test('no source calls the whole, its parts or who is responsible as one city does', () => {
  const found = findKnown(FOLDERS, WORDS).filter(({ file }) => !(file in MAY_WRITE));
  expect(found).toEqual([]);
});

test('what may write them out still does', () => {
  const writing = new Set(findKnown(FOLDERS, WORDS).map(({ file }) => file));
  expect(Object.keys(MAY_WRITE).filter((file) => !writing.has(file))).toEqual([]);
});
