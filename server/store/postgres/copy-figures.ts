import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Trx } from '#server/store/database.ts';
import type { CellRange, CurrentFigure } from '#server/store/figures/current-figures.ts';
import type { AppendedFigure } from '#server/store/figures/figure-lines.ts';
import type { FigureTable } from '#server/store/figures/figure-table.ts';
import { putFigures, requireKeys } from '#server/store/observation-rows.ts';
import { NOW } from '#server/store/vintage.ts';
import { clientOf } from './client-of.ts';
import { copyText } from './copy-text.ts';
import { throwAsPostgres } from './thrown.ts';
import { noteCopied } from './tidy-up.ts';

const COPY = `copy observation (
  indicator_key, period, region_key, load_id,
  units, decimals, missing_reason, source_key, source_row, note_mark
) from stdin`;

/** Each range is one of the table's key, in whose order its rows are found. */
const CURRENT = `
  select place, figure.* from unnest($1::int4[], $2::int4[], $3::int4[], $4::int4[])
    with ordinality as cells (indicator, period, first_region, last_region, place)
  cross join lateral (
    select distinct on (region_key)
      region_key, load_id, units, decimals, missing_reason, note_mark
    from observation
    where indicator_key = cells.indicator and observation.period = cells.period
      and region_key between first_region and last_region
      and (load_id <= ${NOW} or load_id = $5)
      and load_id not in (select id from load where undone_by <= ${NOW})
    order by region_key, load_id desc
  ) as figure`;

type CurrentRow = [
  place: number,
  region: number,
  loadId: number,
  units: number | null,
  decimals: number,
  missingReason: string | null,
  noteMark: string | null,
];

/**
 * In PostgreSQL: what stands in some thousand cells is asked at once, what is new is copied in. Going through
 * a temporary table took twice as long, for a million figures that were new and for as many of which a tenth was.
 */
export async function openPostgresFigures(trx: Trx, loadId: number): Promise<FigureTable> {
  const client = await clientOf(trx);
  const [indicators, regions] = [new Set<number>(), new Set<number>()];
  let text = '';
  let rows = 0;
  let replacing: AppendedFigure[] = [];
  /** The server takes in one portion while the next is made here. */
  let running: Promise<void> = Promise.resolve();

  async function send(): Promise<void> {
    const [copied, count] = [text, rows];
    text = '';
    rows = 0;
    if (count === 0) return;
    noteCopied(client, count);
    const { isSent, isDone } = copyIn(client, copied);
    // Who waits for it hears of what goes wrong.
    isDone.catch(() => undefined);
    running = isDone;
    await isSent;
  }

  async function replace(): Promise<void> {
    const figures = replacing.map(cellsOf);
    replacing = [];
    if (figures.length > 0) await putFigures(trx, loadId, figures);
  }

  return {
    portion: 16 * 1024,
    currentIn: async (ranges) => {
      await running;
      await replace();
      const current = await readCurrent(client, ranges, loadId);
      await send();
      return current;
    },
    append: (figure, isReplacing) => {
      indicators.add(figure.indicatorKey);
      regions.add(figure.regionKey);
      if (isReplacing) return void replacing.push(figure);
      text += lineOf(figure, loadId);
      rows += 1;
    },
    end: async () => {
      await running;
      await replace();
      await send();
      await running;
      await requireKeys(trx, { indicators, regions });
    },
  };
}

async function readCurrent(
  client: ClientBase,
  ranges: readonly CellRange[],
  loadId: number,
): Promise<ReadonlyMap<number, CurrentFigure>[]> {
  const list = (numberOf: (range: CellRange) => number) => `{${ranges.map(numberOf).join()}}`;
  const { rows } = await client
    .query<CurrentRow>({
      name: 'current-figures',
      text: CURRENT,
      rowMode: 'array',
      values: [
        list(({ indicatorKey }) => indicatorKey),
        list(({ period }) => period),
        list(({ firstRegion }) => firstRegion),
        list(({ lastRegion }) => lastRegion),
        loadId,
      ],
    })
    .catch(throwAsPostgres);
  const current = ranges.map(() => new Map<number, CurrentFigure>());
  for (const [place, region, ofLoad, units, decimals, missingReason, noteMark] of rows) {
    const figure = { loadId: ofLoad, units, decimals, missingReason, noteMark };
    current[place - 1]?.set(region, figure);
  }
  return current;
}

function lineOf(figure: AppendedFigure, loadId: number): string {
  const { indicatorKey, period, regionKey, units, decimals } = figure;
  const { missingReason, sourceKey, sourceRow, noteMark } = figure;
  const cell = `${indicatorKey}\t${period}\t${regionKey}\t${loadId}`;
  const value = `${units ?? '\\N'}\t${decimals}\t${missingReason ?? '\\N'}`;
  const mark = noteMark === null ? '\\N' : copyText(noteMark);
  return `${cell}\t${value}\t${sourceKey ?? '\\N'}\t${sourceRow}\t${mark}\n`;
}

/** In the order of `putFigures`; a long table has no columns that would say where. */
function cellsOf(figure: AppendedFigure) {
  const { indicatorKey, period, regionKey, units, decimals } = figure;
  const { missingReason, sourceKey, sourceRow, noteMark } = figure;
  const cell = [indicatorKey, period, regionKey] as const;
  return [...cell, units, decimals, missingReason, sourceKey, sourceRow, null, noteMark] as const;
}

/** Sent is what the system has taken to send. */
function copyIn(
  client: ClientBase,
  text: string,
): { isSent: Promise<void>; isDone: Promise<void> } {
  const stream = client.query(copyFrom(COPY));
  const isDone = finished(stream).catch(throwAsPostgres);
  const isSent = new Promise<void>((resolve) => {
    stream.write(text, () => {
      resolve();
    });
  });
  stream.end();
  return { isSent: Promise.race([isSent, isDone]), isDone };
}
