import { sourcesOf } from '#domain/entry/filled-in.ts';
import { speak } from '#domain/said.ts';
import { clearanceOf, isAbove, strictest } from '#domain/access.ts';
import { figuresOf } from '#domain/facts.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { Actor } from '#domain/roles.ts';
import { editionFacts } from './edition-facts.ts';
import { seenOf } from './drafted-lacking.ts';
import type { LackingOfTable } from '#server/loading/lacking-lines.ts';
import type { DataView } from '#server/view/data-view.ts';
import type {
  DraftLoad,
  DraftTableRef,
  EditionDetail,
  EditionSummary,
  LackingTable,
} from '#server/schemas/desk.ts';
import { currentDraftTables, type DraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import { toPeriodRef } from '#server/answers/refs.ts';

/** An edition in the words of the contract, as a line of the desk. */
export async function toEditionSummary(
  { db }: Pick<DataView, 'db'>,
  edition: Edition,
): Promise<EditionSummary> {
  const { no, state, reason, openedBy, openedAt, embargoUntil, info, id } = edition;
  return {
    release: edition.releaseId,
    title: info.title,
    period: toPeriodRef(info.period),
    no,
    state,
    reason,
    openedBy,
    openedAt,
    embargoUntil,
    tables: (await currentDraftTables(db, id)).length,
  };
}

/** Everything of an edition, with what this person may do next. */
export async function toEditionDetail(
  view: DataView,
  edition: Edition,
  actor: Actor,
): Promise<EditionDetail> {
  const facts = await editionFacts(view.db, edition, actor);
  const { info, fromRelease, loadId } = edition;
  return {
    ...(await toEditionSummary(view, edition)),
    info: toHead({ ...info, ...wordsFor(view, edition, actor) }),
    fromRelease,
    loadId,
    isPublished: view.releases.some(({ id }) => id === edition.releaseId),
    steps: facts.history.map((step) => ({ ...step })),
    loads: facts.loads.map(({ load, tables }) => toDraftLoad(load, tables)),
    current: facts.current.map(toTableRef),
    canTake: [...facts.canTake],
    refusals: facts.refusals.map(({ step, detail }) => ({ step, ...speak({ detail }) })),
    samePersons: [...facts.samePersons],
  };
}

function toHead({ completeWithout, period, ...info }: ReleaseInfo): EditionDetail['info'] {
  const without = completeWithout && { completeWithout: [...completeWithout] };
  return { ...info, ...without, period: { ...period } };
}

/** The office's own words of a release above someone's clearance may tell its figures. */
function wordsFor(
  { releases }: DataView,
  { info, releaseId }: Edition,
  actor: Actor,
): Partial<Pick<ReleaseInfo, 'opening' | 'closing'>> {
  const published = releases.find(({ id }) => id === releaseId)?.access ?? 'public';
  const level = strictest(published, info.access ?? 'public');
  return isAbove(level, clearanceOf(actor)) ? { opening: '', closing: '' } : {};
}

function toDraftLoad(
  load: Awaited<ReturnType<typeof editionFacts>>['loads'][number]['load'],
  tables: readonly DraftTable[],
): DraftLoad {
  const { id, at, by, note, warningsReason, undoneAt, undoneBy } = load;
  const seen = seenOf(load);
  const about = { id, at, by, note, warningsReason, undoneAt, undoneBy };
  return {
    ...about,
    warnings: seen.warnings,
    lacking: seen.lacking.map(toLacking),
    tables: tables.map(toTableRef),
  };
}

export function toLacking({ title, file, choice, lines }: LackingOfTable): LackingTable {
  const said = lines.map(({ words, wordsEn = words }) => ({ words, wordsEn }));
  return { title, file, choice, lines: said };
}

function toTableRef({ kind, subject, table, tidy }: DraftTable): DraftTableRef {
  return {
    kind,
    subject,
    title: table?.title ?? null,
    file: table?.file ?? tidy?.file ?? '',
    sources: table ? sourcesOf(table) : [{ file: tidy?.file ?? '', sheet: null }],
    rows: table ? figuresOf(table).length : (tidy?.text.trim().split('\n').length ?? 1) - 1,
  };
}
