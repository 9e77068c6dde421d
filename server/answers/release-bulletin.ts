import { entryOf } from '#domain/board.ts';
import { buildBulletin } from '#domain/bulletin/build.ts';
import type { AnnexValues } from '#domain/annexes/build.ts';
import { bulletinCharts } from '#domain/bulletin/charts.ts';
import { bulletinDocument, chineseDate, type BulletinDocument } from '#domain/bulletin/document.ts';
import { urgedSection } from '#domain/bulletin/urged.ts';
import { isDay } from '#domain/day.ts';
import { bodyWithCharts } from '#domain/bulletin/paragraphs.ts';
import { hasTargets } from '#domain/has-targets.ts';
import { sinceRelease } from '#domain/movement/since.ts';
import { printedResults } from '#domain/printed-results.ts';
import { writeDocx } from '#server/formats/docx-write.ts';
import { viewOfLoad, type DataView } from '#server/view/data-view.ts';
import { publishedBy } from '#server/store/published-by.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { loadBoard, type Board } from './board.ts';
import { annexTitles } from './annex-titles.ts';
import { earlierReleases } from './earlier-releases.ts';
import { urgedTasks } from './tasks/urged-tasks.ts';
import { releaseLayouts } from './release-annexes.ts';

const ISO_DATE = 'YYYY-MM-DD'.length;

export interface ReleaseBulletin {
  document: BulletinDocument;
  board: Board;
}

/** The bulletin of a release and the board that it tells of. @throws not-in-release */
export async function loadBulletin(
  view: DataView,
  release: StoredRelease,
): Promise<ReleaseBulletin> {
  const board = await loadBoard(view, release);
  const printed = printedResults(board.tables, ['scorecard', 'department-scorecard']);
  const sections = buildBulletin({
    period: release.period,
    rows: board.rows,
    dictionary: view.dictionary,
    gainedOf: hasTargets(board.rows) ? () => null : await gainsSince(view, release, board),
    lineNo: (indicatorId, regionId) => printed(indicatorId, regionId)?.no ?? null,
  });
  const urged = await urgedPart(view, release, sections.length + 1);
  const titles = await annexTitles(view, release, board);
  return { document: bulletinDocument(release, [...sections, ...urged], titles), board };
}

/**
 * What is urged on, where the release says on which day, as it was known when the release was published: a
 * report that comes later with an earlier day changes no bulletin that is out.
 */
async function urgedPart(view: DataView, release: StoredRelease, no: number) {
  const { urgedOn } = release;
  if (typeof urgedOn !== 'string' || !isDay(urgedOn)) return [];
  const known = await asPublished(view, release);
  return [urgedSection(await urgedTasks(known, urgedOn), urgedOn, no)];
}

async function asPublished(view: DataView, release: StoredRelease): Promise<DataView> {
  if (view.draft?.releaseId === release.id) return view;
  return viewOfLoad(view, await publishedBy(view.db, release, view.asOf));
}

/** How many places each has gained since the release before, where that can be compared. */
async function gainsSince(view: DataView, release: StoredRelease, { rows }: Board) {
  const { previous } = await earlierReleases(view, release);
  const moves = new Map(
    rows.map((row) => {
      const setting = { releasePeriod: release.period, comparison: 'previous' } as const;
      return [row.indicator.id, { row, since: sinceRelease(row, previous, setting) }];
    }),
  );
  return (indicatorId: string, regionId: string): number | null => {
    const move = moves.get(indicatorId);
    const entry = move && entryOf(move.row, regionId);
    return (entry && move.since(entry).rank.gained) ?? null;
  };
}

interface ToWrite extends ReleaseBulletin {
  values: AnnexValues;
  /** A chart for each group that it tells of; left out unless it is asked for. */
  hasCharts?: boolean;
}

/** The bulletin as a .docx, the annexes of its release behind it. */
export async function writeBulletinDocx(
  view: DataView,
  release: StoredRelease,
  { document, board, values, hasCharts = false }: ToWrite,
): Promise<Uint8Array> {
  const { title, issuer, docNo, publishedOn, annexes, endNote } = document;
  const { sections } = document;
  const { dictionary } = view;
  const charts = hasCharts
    ? bulletinCharts({ period: release.period, rows: board.rows, dictionary, sections })
    : [];
  return writeDocx({
    title,
    issuer,
    docNo,
    date: publishedOn === null ? null : chineseDate(publishedOn),
    madeOn: publishedOn ?? release.loadedAt.slice(0, ISO_DATE),
    body: bodyWithCharts(document, charts),
    annexLines: annexes,
    annexes: await releaseLayouts(view, release, values),
    endNote,
  });
}
