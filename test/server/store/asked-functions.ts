import type { Db } from '#server/store/database.ts';
import { findAccount, listAccounts } from '#server/store/accounts.ts';
import { readAuditState } from '#server/store/audit-state.ts';
import { broughtCells, columnOfIndicator, columnsOfRelease } from '#server/store/columns.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { mentionedIds } from '#server/store/dictionary-mentions.ts';
import { latestLoad, loadAsOf } from '#server/store/loads.ts';
import { toKey } from '#server/store/months.ts';
import {
  cellsOfBlocks,
  countBlocks,
  countFirstBlocks,
  listHeldBlocks,
  vintagesOfBlocks,
} from '#server/store/observation-blocks.ts';
import {
  appendObservations,
  appendReleaseIndicators,
  appendTargets,
} from '#server/store/observation-writes.ts';
import { cellsOfIndicator, cellsOfRelease, cellsOfSeries } from '#server/store/observations.ts';
import { heldIndicators, indicatorsOfReleases } from '#server/store/release-indicators.ts';
import { kindsHeld, levelsOfReleases, listReleases } from '#server/store/releases.ts';
import { currentLedger, currentSheetIds, currentSheets } from '#server/store/sheets.ts';
import { targetsOfIndicator, targetsOfRelease } from '#server/store/targets.ts';
import { cellsOfTrends, targetsOfTrends } from '#server/store/trends.ts';
import { NOW } from '#server/store/vintage.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };
const YEAR = { from: '2019-01', to: '2019-12' };
const BLOCKS = { indicatorKey: 1, regionKeys: null, ...YEAR, asOf: 1 };
const TRENDS = { indicatorKeys: [1, 2], within: PERIOD, asOf: 1 };
const ORIGIN = { loadId: 1, sheetId: null, sourceFile: 'a.csv' };
const FIGURE = [1, 715511000, 2, 8.1, 1, null, 1, 5, 4] as const;

/** What the store asks of its database, as both engines have to be asked it. */
export const ASKED: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  'a-ranking': (db) => cellsOfIndicator(db, { indicatorKey: 1, period: PERIOD, asOf: 1 }),
  'a-ranking-with-a-draft': (db) =>
    cellsOfIndicator(db, { indicatorKey: 1, period: PERIOD, asOf: { upTo: 1, draft: 2 ** 30 } }),
  'a-ranking-as-columns': (db) =>
    columnOfIndicator(db, { indicatorKey: 1, period: toKey(PERIOD), asOf: 1 }),
  'a-release': (db) => cellsOfRelease(db, { releaseKey: 2, asOf: 1 }),
  'a-release-as-columns': (db) => columnsOfRelease(db, { releaseKey: 2, asOf: 1 }),
  'a-series': (db) => cellsOfSeries(db, { indicatorKey: 1, regionKey: 2, ...YEAR, asOf: 1 }),
  'trends-of-a-region': (db) => cellsOfTrends(db, { ...TRENDS, regionKey: 2 }),
  'trends-of-all-regions': (db) => cellsOfTrends(db, { ...TRENDS, regionKey: null }),
  'what-loads-brought-of-columns': (db) =>
    broughtCells(db, [{ indicatorKey: 1, period: 2 }], { after: 1, asOf: 3 }),
  'held-blocks': (db) =>
    listHeldBlocks(db, { ...YEAR, indicatorKeys: [1, 2], regionKeys: [2, 3], asOf: 1 }),
  'sizes-of-blocks': (db) => countBlocks(db, BLOCKS),
  'sizes-of-first-blocks': (db) => countFirstBlocks(db, BLOCKS, 5),
  'figures-of-blocks': (db) => cellsOfBlocks(db, { ...BLOCKS, regionKeys: [2, 3] }),
  'vintages-of-blocks': (db) => vintagesOfBlocks(db, BLOCKS),
  'targets-of-a-release': (db) => targetsOfRelease(db, { releaseKey: 2, asOf: 1 }),
  'targets-of-an-indicator': (db) =>
    targetsOfIndicator(db, { releaseKey: 2, indicatorKey: 1, asOf: 1 }),
  'targets-of-trends': (db) =>
    targetsOfTrends(db, { releaseKeys: [1], indicatorKeys: [1, 2], regionKey: null, asOf: 1 }),
  'the-dictionary': (db) => readDictionary(db, NOW),
  releases: (db) => listReleases(db, NOW),
  'levels-of-releases': (db) => levelsOfReleases(db, NOW),
  'kinds-held': (db) => kindsHeld(db),
  'what-a-release-holds': (db) => heldIndicators(db, { releaseKey: 2, asOf: 1 }),
  'what-releases-hold': (db) => indicatorsOfReleases(db, 1),
  'sheets-of-a-release': (db) => currentSheets(db, 2, 1),
  'ids-of-sheets': (db) => currentSheetIds(db, 2, 1),
  'the-ledger': (db) => currentLedger(db, 1),
  'the-latest-load': (db) => latestLoad(db),
  'the-load-of-a-moment': (db) => loadAsOf(db, '2026-01-01T00:00:00Z'),
  'ids-that-are-mentioned': (db) => mentionedIds(db, ['gdp']),
  'an-account': (db) => findAccount(db, 'Li'),
  accounts: (db) => listAccounts(db),
  'the-state-of-the-log': (db) => readAuditState(db),
  'appending-figures': (db) =>
    db.transaction().execute((trx) => appendObservations(trx, [FIGURE], ORIGIN)),
  'appending-targets': (db) =>
    db.transaction().execute((trx) => appendTargets(trx, [[1, 1, 2, '8-8.5']], 1)),
  'appending-what-a-release-holds': (db) =>
    db.transaction().execute((trx) => appendReleaseIndicators(trx, [[1, 1, 715511000]], 1)),
};
