import { createHash } from 'node:crypto';
import type { Db } from '../database.ts';
import { valueOf } from '../figure.ts';
import { monthsOf } from '../months.ts';
import { readNames } from '../told-cells.ts';

/** A figure as it is appended, by keys. */
export interface AppendedFigure {
  indicatorKey: number;
  period: number;
  regionKey: number;
  units: number | null;
  decimals: number;
  missingReason: string | null;
  sourceKey: number | null;
  sourceRow: number;
  noteMark: string | null;
}

/** How many rows a table has of a load, and the hash of their lines. */
export interface LineDigest {
  rows: number;
  sha256: string;
}

export interface FigureLines {
  add: (figure: AppendedFigure) => void;
  end: () => LineDigest;
}

/** Letters that are hashed at once: a call a row costs more than the hashing. */
const HASHED_AT_ONCE = 8 * 1024;

/**
 * The digest of figures that one load appends from a file, worked out while they are written in the order of
 * the key: the lines that `digestLoad` makes of the rows when it reads them, without reading them.
 */
export async function openFigureLines(db: Db, loadId: number): Promise<FigureLines> {
  const names = await readNames(db);
  const regions = new Map([...names.regions].map(([key, id]) => [key, JSON.stringify(id)]));
  const sources = new Map(
    [...names.sources].map(([key, cells]) => [
      key,
      cells.map((cell) => JSON.stringify(cell)).join(),
    ]),
  );
  const hash = createHash('sha256');
  let head = { indicatorKey: 0, period: 0, text: '' };
  let lines = '';
  let rows = 0;
  const headOf = ({ indicatorKey, period }: AppendedFigure): string => {
    if (head.indicatorKey !== indicatorKey || head.period !== period) {
      const { periodStart, periodEnd } = monthsOf(period);
      const indicator = JSON.stringify(names.indicators.get(indicatorKey) ?? indicatorKey);
      head = { indicatorKey, period, text: `[${indicator},${periodEnd},${periodStart},` };
    }
    return head.text;
  };
  return {
    add: (figure) => {
      const { regionKey, units, decimals, missingReason, sourceKey, sourceRow, noteMark } = figure;
      const region = regions.get(regionKey) ?? String(regionKey);
      const reason = missingReason === null ? 'null' : `"${missingReason}"`;
      const source = sources.get(sourceKey) ?? String(sourceKey);
      const mark = noteMark === null ? '' : `,${JSON.stringify(noteMark)}`;
      const figureText = `${String(valueOf(units, decimals))},${decimals},${reason}`;
      lines += `${headOf(figure)}${region},${loadId},${figureText},${source},${sourceRow},null${mark}]\n`;
      rows += 1;
      if (lines.length >= HASHED_AT_ONCE) flush();
    },
    end: () => {
      flush();
      return { rows, sha256: hash.digest('hex') };
    },
  };

  function flush(): void {
    hash.update(lines);
    lines = '';
  }
}
