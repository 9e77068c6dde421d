import { basename } from 'node:path';
import { openBulk } from '#server/store/figures/bulk.ts';
import { openFigureLines, type LineDigest } from '#server/store/figures/figure-lines.ts';
import type { TargetWriter } from '#server/store/figures/target-writer.ts';
import { writeFigures, type FiguresWritten } from '#server/store/figures/write-figures.ts';
import { appendReleaseIndicators } from '#server/store/observation-writes.ts';
import { sourcesOf } from '#server/store/sources.ts';
import { readObservations } from '#server/tables/observations.ts';
import type { Names } from '#server/tables/names.ts';
import type { TableProblem } from '#server/tables/types.ts';
import { FigureBuffer, type Keys } from './figure-buffer.ts';
import type { TidyFile } from './read-files.ts';
import type { Progress } from './report.ts';
import type { Saving } from './save-sheets.ts';

export interface SavedTidy {
  rows: number;
  observations: number;
  targets: number;
  problems: readonly TableProblem[];
  /** Of the figures that were appended, in the order of the table; null where none were, or some twice. */
  digest: LineDigest | null;
  /** The releases that its rows name. */
  releaseKeys: ReadonlySet<number>;
}

const NOTHING: FiguresWritten = { appended: 0, digest: null };

interface SavingTidy extends Saving {
  /** Something else is wrong already, and the file is only checked. */
  isFaulty: boolean;
}

/**
 * Appends the rows of a tidy CSV: read to the end first, and sorted, so that they are written in the
 * order of the table. With an error no figure is written; the caller rolls back.
 */
export async function saveTidy(
  saving: SavingTidy,
  file: TidyFile,
  names: Names,
  progress: Progress,
): Promise<SavedTidy> {
  const { figures: table, targets, folder } = await openBulk(saving.trx, saving.loadId);
  const keys = keysOf(saving);
  const figures = new FigureBuffer(keys, folder);
  try {
    const read = await readInto({ figures, targets }, { saving, file, names, keys, progress });
    const isFaulty = saving.isFaulty || read.problems.some(({ severity }) => severity === 'error');
    const written = isFaulty ? NOTHING : await writeInto(saving, file, figures);
    const { appended: observations, digest } = written;
    return { ...read, observations, digest, targets: await targets.end() };
  } finally {
    figures.close();
  }

  /** As they are sorted, in the table's own order. */
  async function writeInto(
    { trx, loadId, blocks }: SavingTidy,
    { path }: TidyFile,
    buffer: FigureBuffer,
  ): Promise<FiguresWritten> {
    const origin = { loadId, sheetId: null, sourceFile: basename(path) };
    const sources = await sourcesOf(trx, buffer.releaseKeys, origin);
    const lines = await openFigureLines(trx, loadId);
    const { marks } = buffer;
    const portions = buffer.sorted(table.portion);
    const written = await writeFigures(table, { portions, loadId, sources, marks, lines });
    const held = buffer.held();
    blocks.add(held.map(([, indicator, period]) => [indicator, period]));
    await appendReleaseIndicators(trx, held, loadId);
    return written;
  }
}

interface Reading {
  saving: SavingTidy;
  file: TidyFile;
  names: Names;
  keys: Keys;
  progress: Progress;
}

async function readInto(
  { figures, targets }: { figures: FigureBuffer; targets: TargetWriter },
  { saving, file, names, keys, progress }: Reading,
): Promise<Pick<SavedTidy, 'rows' | 'problems' | 'releaseKeys'>> {
  const { dictionary, isFaulty } = saving;
  const { path, text, defaultReleaseId } = file;
  const knownReleases = new Set(keys.releases.keys());
  const context = { names, dictionary, defaultReleaseId, knownReleases };
  const releaseKeys = new Set<number>();
  let rows = 0;
  const read = await readObservations(text, path, context, async (batch) => {
    if (isFaulty) return;
    for (const row of batch) {
      const releaseKey = keys.releases.get(row.releaseId) ?? 0;
      releaseKeys.add(releaseKey);
      if (row.isFilled) figures.add(row);
      if (row.targetText === null) continue;
      const [indicator, region] = [
        keys.indicators.get(row.indicatorId) ?? 0,
        keys.regions.get(row.regionId) ?? 0,
      ];
      await targets.add([releaseKey, indicator, region, row.targetText]);
    }
    rows += batch.length;
    progress({ file: path, rows });
  });
  return { rows: read.rows, problems: read.problems, releaseKeys };
}

function keysOf({ dictionary, releases }: Saving): Keys {
  return {
    indicators: new Map(dictionary.indicators.map(({ id, key }) => [id, key])),
    regions: new Map(dictionary.regions.map(({ id, key }) => [id, key])),
    releases: new Map(releases.map(({ id, key }) => [id, key])),
  };
}
