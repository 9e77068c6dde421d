import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tallyRegion, type BoardRow } from '#domain/board.ts';
import { buildBulletin } from '#domain/bulletin/build.ts';
import { sectionParagraphs } from '#domain/bulletin/paragraphs.ts';
import { sentenceText, type Section, type Sentence } from '#domain/bulletin/text.ts';
import { SAMPLE, sampleInput, sampleRow, type SampleFigure } from './sample-board.ts';

const { regions, departments } = SAMPLE;
const actual = fc.option(
  fc.integer({ min: -1500, max: 1500 }).map((tenths) => (tenths / 10).toFixed(1)),
);
const target = fc.option(fc.constantFrom('10.0', '8-8.5', '≥12', '控制在3%以内', '0', '看情况'));
const figures = fc
  .tuple(...regions.map(({ id }) => fc.tuple(fc.constant(id), actual, target)))
  .map((all): SampleFigure[] => all.map(([id, value, words]) => [id, value, words]));
const board = fc
  .array(
    fc.record({
      figures,
      departmentId: fc.constantFrom(...departments.map(({ id }) => id)),
      groupId: fc.constantFrom('counties', 'all', 'parks', null),
      measure: fc.constantFrom('rate' as const, 'count' as const),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ figures: own, ...said }, index) => sampleRow({ ...said, id: `i${index}` }, own)),
  );

const sentencesOf = ({ opening, blocks }: Section): Sentence[] => [
  opening,
  ...blocks.flatMap(({ heading, items }) => [heading, ...items]),
];

const holds = (law: (sections: readonly Section[], rows: readonly BoardRow[]) => void) =>
  fc.assert(fc.property(board, (rows) => law(buildBulletin(sampleInput(rows)), rows)));

describe('whatever the figures are', () => {
  test('every number of one indicator belongs to an unmet entry of the board', () => {
    holds((sections, rows) => {
      const figuresTold = sections
        .flatMap(sentencesOf)
        .flat()
        .flatMap(({ figure }) => (figure?.indicatorId ? [figure] : []));
      for (const { indicatorId, regionId, departmentId, period } of figuresTold) {
        const row = rows.find(({ indicator }) => indicator.id === indicatorId)!;
        const entry = row.entries.find((one) => one.regionId === regionId)!;
        expect(entry.status).toBe('unmet');
        expect([row.indicator.departmentId, row.period]).toEqual([departmentId, period]);
      }
    });
  });

  test('every number that counts is what the board counts', () => {
    holds((sections, rows) => {
      const runs = sections.flatMap(sentencesOf).flat();
      for (const { text, figure } of runs) {
        if (figure?.indicatorId !== null) continue;
        const own =
          figure.departmentId === null
            ? rows
            : rows.filter(({ indicator }) => indicator.departmentId === figure.departmentId);
        const { monitorable, unmet, unmetSharePct } = tallyRegion(own, figure.regionId!);
        const told = {
          monitorable: String(monitorable),
          unmet: String(unmet),
          share: `${unmetSharePct?.toFixed(1)}%`,
        };
        expect(text).toBe(told[figure.kind as keyof typeof told]);
      }
    });
  });

  test('every unmet entry is told once for a region, and once for a department if it is the city’s', () => {
    holds(([inRegions, inDepartments], rows) => {
      const unmet = rows.flatMap(({ entries }) =>
        entries.filter(({ status }) => status === 'unmet'),
      );
      const told = (section: Section | undefined) =>
        (section?.blocks ?? []).flatMap(({ items }) =>
          items.map((item) => {
            const { indicatorId, regionId } = item.find(({ figure }) => figure)!.figure!;
            return `${indicatorId} ${regionId}`;
          }),
        );
      const names = (ofCity: boolean) =>
        unmet
          .filter(({ regionId }) => (regionId === 'city') === ofCity)
          .map(({ indicatorId, regionId }) => `${indicatorId} ${regionId}`);
      expect(told(inRegions).toSorted()).toEqual(names(false).toSorted());
      expect(told(inDepartments).toSorted()).toEqual(names(true).toSorted());
    });
  });

  test('a heading has as many items as it says are unmet, numbered from 1', () => {
    holds((sections) => {
      for (const { heading, items } of sections.flatMap(({ blocks }) => blocks)) {
        const said = heading.find(({ figure }) => figure?.kind === 'unmet')!.text;
        expect(items.length).toBe(Number(said));
        const numbers = items.map((item) => sentenceText(item).split('．')[0]);
        expect(numbers).toEqual(items.map((_, index) => String(index + 1)));
      }
    });
  });

  test('paragraphs are the runs of their sentences, joined', () => {
    holds((sections) => {
      for (const section of sections) {
        const [title, ...others] = sectionParagraphs(section).map(({ text }) => text);
        expect(title).toBe(section.title);
        expect(others).toEqual(
          sentencesOf(section).map((sentence) => sentence.map(({ text }) => text).join('')),
        );
        expect(others.join('')).not.toMatch(/NaN|undefined|null|Infinity/u);
      }
    });
  });
});
