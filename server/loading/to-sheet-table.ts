import type { Dictionary } from '#domain/dictionary.ts';
import type { SeenFigure, SeenKind } from '#domain/layout/seen-figure.ts';
import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import { sheetSubject } from '#domain/layout/sheet-subject.ts';
import { markField } from '#domain/note-mark.ts';
import { yearOf } from '#domain/period.ts';
import type { FreeTable, SheetRank, SheetTarget } from '#domain/printed.ts';
import { callWiderGroup, parsePrintedRank } from '#domain/printed-rank.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { parseTarget } from '#domain/target.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import { fitTarget } from '#server/tables/fit-target.ts';
import { openProblemLog, sayCell, type ProblemLog } from '#server/tables/problem-log.ts';
import { toFigures, type KnownFigure } from './sheet-figures.ts';
import { seenUnitOf } from './sheet-units.ts';

export interface SheetOfFile {
  file: string;
  /** Null: a file without sheets. */
  sheet: string | null;
  /** The release that it is read for. */
  release: Pick<ReleaseInfo, 'period'>;
  dictionary: Pick<Dictionary, 'indicators' | 'regions'>;
}

/**
 * What was seen in a sheet → the printed table that is kept of it. Every figure must be known by then:
 * one whose name, months or kind is open is an error, and so is one in another unit than its indicator's.
 */
export function toSheetTable(
  reading: SheetReading,
  { file, sheet, release, dictionary }: SheetOfFile,
): { table: FreeTable; problems: readonly TableProblem[] } {
  const log = openProblemLog({ file, sheet });
  const own = reading.tables.filter((one) => one.sheet === sheet);
  const indicators = new Map(dictionary.indicators.map((one) => [one.id, one]));
  const regions = new Set(dictionary.regions.map(({ id }) => id));
  const seen = reading.figures
    .filter((one) => one.sheet === sheet && !isBlank(one))
    .flatMap((one) => {
      if (isKnown(one) && indicators.has(one.indicatorId) && regions.has(one.regionId)) return one;
      reportOpen(log, one);
      return [];
    });
  const byRole = Map.groupBy(seen, roleOf);
  const aimed = byRole.get('target') ?? [];
  const table: FreeTable = {
    ...{ kind: 'sheet', file, sheet, subject: sheetSubject(reading, { file, sheet }) },
    title: own.find(({ title }) => title !== null)?.title ?? null,
    notes: [...new Set(own.flatMap(({ notes = [] }) => notes))],
    year: yearOf(release.period),
    figures: toFigures(byRole.get('figure') ?? [], { log, indicators, units: new Set() }),
    targets: aimed.flatMap((one) => {
      const indicator = indicators.get(one.indicatorId);
      return indicator ? [fitTarget(log, toTarget(one, log), indicator, seenUnitOf(one))] : [];
    }),
    ranks: (byRole.get('rank') ?? []).flatMap((one) => toRank(one, log)),
  };
  return { table, problems: log.problems };
}

/** Neither a figure nor a sign for none. */
function isBlank({ text, value, missing }: SeenFigure): boolean {
  return value === null && (text.trim() === '' || missing === 'blank');
}

function isKnown(seen: SeenFigure): seen is KnownFigure {
  const { indicatorId, regionId, period, kind } = seen;
  return indicatorId !== null && regionId !== null && period !== null && kind !== null;
}

function reportOpen(log: ProblemLog, seen: SeenFigure): void {
  const said = sayCell(seen);
  log.error('not-read', seen, {
    found: seen.text,
    expected: {
      zh: '知道地区、指标、时期和类别的数',
      en: 'a figure of which region, indicator, period and kind are known',
    },
    cure: {
      zh: `还不知道${said.zh}是什么数。请在表上指认，或把这一格留下不读。`,
      en: `It is not known yet what ${said.en} is. Show it on the sheet, or leave the cell out.`,
    },
  });
}

type Role = 'figure' | 'target' | 'rank';

/** Of a wider place what it would be beside the office's own. */
function roleOf({ kind, of }: SeenFigure): Role {
  const meant: SeenKind | null = kind === 'reference' ? of : kind;
  return meant === 'target' || meant === 'rank' ? meant : 'figure';
}

function toTarget(seen: KnownFigure, log: ProblemLog): SheetTarget {
  const { indicatorId, regionId, period, row, column } = seen;
  const text = seen.text.trim();
  if (parseTarget(text) === null) {
    log.error('bad-target', seen, {
      found: text,
      expected: { zh: '如 8、8-8.5、10%以上 的目标', en: 'a target such as 8, 8-8.5 or “10%以上”' },
      cure: {
        zh: `无法识别${sayCell(seen).zh}。请改写，或把这一格留下不读。`,
        en: `${sayCell(seen).en} is not understood. Write it otherwise, or leave the cell out.`,
      },
    });
  }
  const place = { indicatorId, regionId, row, column, ...markField(seen.note) };
  return { ...place, year: yearOf(period), text };
}

/** A sign for none is no place. */
function toRank(seen: KnownFigure, log: ProblemLog): SheetRank[] {
  const { indicatorId, regionId, period, row, column, group } = seen;
  const text = seen.text.trim();
  if (seen.missing !== null) return [];
  const printed = parsePrintedRank(text);
  if (printed === null) {
    log.error('bad-rank', seen, {
      found: text,
      expected: { zh: '如 3 的位次', en: 'a rank such as 3' },
      cure: {
        zh: `${sayCell(seen).zh}不是位次。请改正，或把这一格留下不读。`,
        en: `${sayCell(seen).en} is no rank. Mend it, or leave the cell out.`,
      },
    });
    return [];
  }
  const place = { indicatorId, regionId, period, row, column, ...markField(seen.note) };
  return [{ ...place, text, group: printed.group ?? callWiderGroup(group) }];
}
