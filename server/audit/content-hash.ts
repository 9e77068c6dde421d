import { createHash, type Hash } from 'node:crypto';
import type { Db } from '#server/store/database.ts';
import { readWrittenDictionary } from '#server/store/dictionary.ts';
import { selectFigures, toFigure } from '#server/store/observations.ts';
import { listReleases } from '#server/store/releases.ts';
import { currentLedger, currentSheets } from '#server/store/sheets.ts';
import { targetsOfRelease } from '#server/store/targets.ts';

/** A server gives as many rows at once; SQLite gives one by one. */
const READ_AT_ONCE = 5000;

/**
 * SHA-256 (hex) over all data as they stood at a load, whatever loads they came by: dictionary, heads
 * of releases, tables, targets and figures, each in a fixed order. Taking a load back gives the hash
 * of the moment before it.
 */
export async function contentHash(db: Db, asOf: number): Promise<string> {
  const hash = createHash('sha256');
  const { regions, indicators, ...rest } = await readWrittenDictionary(db, asOf);
  add(hash, [regions.map(withoutKey), indicators.map(withoutKey), rest]);
  for (const { key, loadedAt: _, ...head } of await listReleases(db, asOf)) {
    const sheets = await currentSheets(db, key, asOf);
    const targets = await targetsOfRelease(db, { releaseKey: key, asOf });
    add(hash, [
      head,
      sheets.map(({ kind, subject, contentHash: content }) => [kind, subject, content]).sort(),
      targets.map(({ indicatorKey, regionKey, text }) => [indicatorKey, regionKey, text]),
    ]);
  }
  const ledger = await currentLedger(db, asOf);
  add(
    hash,
    ledger.map(({ kind, subject, contentHash: content }) => [kind, subject, content]).sort(),
  );
  const figures = selectFigures(db, asOf)
    .orderBy('observation.indicatorKey')
    .orderBy('observation.period')
    .orderBy('observation.regionKey');
  for await (const row of figures.stream(READ_AT_ONCE)) {
    const { indicatorKey, regionKey, periodStart, periodEnd, ...figure } = toFigure(row);
    const { value, decimals, missingReason, releaseKey, noteMark } = figure;
    const cell = [indicatorKey, regionKey, periodStart, periodEnd];
    const said = [...cell, value, decimals, missingReason, releaseKey];
    // A figure without a mark is told as it was before there were any.
    add(hash, [...said, ...(noteMark === null ? [] : [noteMark])]);
  }
  return hash.digest('hex');
}

function add(hash: Hash, part: unknown): void {
  hash.update(`${JSON.stringify(part)}\n`);
}

function withoutKey<T extends { key: number }>({ key: _, ...rest }: T): Omit<T, 'key'> {
  return rest;
}
