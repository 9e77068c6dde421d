import { buildAnnexes } from '#domain/annexes/build.ts';
import type { MissingReason } from '#domain/dictionary.ts';
import { formatPeriod, periodLabel } from '#domain/period.ts';

import { layoutText } from '#server/formats/layout-text.ts';
import { missingText, selectMissingSymbols } from '#server/tables/missing.ts';
import { writeTable } from '#server/tables/write-table.ts';
import { annexCells, annexTargets, levelLines, type Correction } from './figures.ts';
import { householdTables } from './households.ts';
import { yearOfMonth, type ReleaseMonth } from './months.ts';
import { officeCsv } from './office-csv.ts';
import { CITY } from './places.ts';
import { priceTables } from './prices.ts';
import type { Rates } from './rates.ts';
import { withSlips } from './slips.ts';
import { withoutPark, type World } from './world.ts';

/** A file to be loaded: its path inside the folder of all, and its text. */
export interface DemoFile {
  path: string;
  text: string;
}

const ISSUER = `${CITY.name}统计局（模拟）`;

export interface ReleaseOptions {
  hasSlips?: boolean;
  correction?: Correction | null;
}

/** All files of a release: its head, its annexes as they are printed, prices, and a long table of amounts. */
export function releaseFiles(
  world: World,
  rates: Rates,
  month: ReleaseMonth,
  { hasSlips = false, correction = null }: ReleaseOptions = {},
): DemoFile[] {
  const { period, id } = month;
  const { dictionary } = world;
  const cells = annexCells(world, rates, period, correction);
  const completeWithout = withoutPark(world, period);
  const symbols = selectMissingSymbols(dictionary.missingSymbols, ISSUER);
  const annexes = buildAnnexes(
    {
      tables: [...priceTables(world, month), ...householdTables(world, month)],
      figures: {
        cells,
        targets: annexTargets(world, cells, yearOfMonth(period.end)),
        completeWithout,
      },
      ...{ dictionary, period },
      missing: (reason: MissingReason) => missingText(reason, symbols),
    },
    'computed',
  );
  const printed = annexes.map(({ table }) => table);
  const tables = hasSlips ? withSlips(printed) : printed;
  const sheets = tables.map((table, index) => {
    const sheetName = annexes[index]?.name ?? '';
    const { rows } = writeTable(table, { sheetName, dictionary, period });
    return {
      path: `${id}/${sheetName}.csv`,
      text: officeCsv(rows.map((row) => row.map(layoutText))),
    };
  });
  return [
    { path: `${id}/release.json`, text: headText(world, month, completeWithout) },
    ...sheets,
    { path: `${id}/金额.csv`, text: officeCsv(levelLines(world, rates, period)) },
  ];
}

function headText(
  { seed }: World,
  { id, period, publishedOn }: ReleaseMonth,
  completeWithout: readonly string[],
): string {
  const head = {
    id,
    title: `${periodLabel(period)}主要指标完成情况`,
    issuer: ISSUER,
    docNo: null,
    publishedOn,
    period: formatPeriod(period),
    opening: `以下数字由程序按种子 ${seed} 生成，只供演示与测试，不是任何地方的真实统计。`,
    ...(completeWithout.length > 0 && { completeWithout }),
    synthetic: true,
    seed,
  };
  return `${JSON.stringify(head, null, 2)}\n`;
}
