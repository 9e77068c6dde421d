/* Runs before every file of the unit tests; they share a process and what it has loaded. */
import { afterAll, expect } from 'vitest';
import { finishFile } from './after-file.ts';

const before = surroundings();

afterAll(async () => {
  await finishFile();
  expect(surroundings(), 'what the next file finds').toEqual(before);
});

/** What a test could change under the tests of the next file. */
function surroundings() {
  // What a library names `__…` it sets once, when it is loaded: ECharts brings those of tslib.
  const globals = Object.keys(globalThis).filter((name) => !name.startsWith('__'));
  return { cwd: process.cwd(), env: { ...process.env }, globals: globals.sort() };
}
