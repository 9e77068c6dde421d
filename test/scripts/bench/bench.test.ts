import { expect, test } from 'vitest';
import type { Figure } from '#scripts/bench/figure.ts';
import { PARTS } from '#scripts/bench/parts.ts';
import { newDatabaseFile } from '#test/support/database.ts';
import { runAlone } from '../run-script.ts';

/** Programs that nobody need have installed, and built pages, of which a quick run makes none. */
const MAY_BE_WITHOUT = ['peers', 'scroll', 'pages'];
/** Three servers and PostgreSQL: a quarter of all that the parts compute. */
const NOT_TRIED = ['cluster'];
const TRIED = [...PARTS.keys()].filter((name) => !NOT_TRIED.includes(name));

test('every part measures, here on hardly any data', { timeout: 300_000 }, async () => {
  const { code, stdout, stderr } = await runAlone(
    'scripts/bench.ts',
    ['--quick', '--json', ...TRIED],
    newDatabaseFile(),
  );
  expect(code, stderr).toBe(0);
  const [machine, ...figures] = stdout.trim().split('\n').map(parse);
  expect(machine).toHaveProperty('machine.cores');
  const measured = new Set(figures.map(({ part }) => part));
  expect(TRIED.filter((name) => !measured.has(name) && !MAY_BE_WITHOUT.includes(name))).toEqual([]);
  expect(figures.filter((figure) => !isMeasured(figure))).toEqual([]);
});

/** Of so little data: memory need not grow by it at all, and what is larger need not take longer. */
function isMeasured({ unit, ours, against }: Figure): boolean {
  if (unit === 'times') return Number.isFinite(ours);
  const isNumber = (value: number) => (unit === 'bytes' ? value >= 0 : value > 0);
  return isNumber(ours) && (against === undefined || isNumber(against.theirs));
}

function parse(line: string) {
  return JSON.parse(line) as Figure & { part: string };
}
