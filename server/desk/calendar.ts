import { dayInChina } from '#domain/china-time.ts';
import { noOpenEdition } from './draft-view.ts';
import { NOTHING_LOADED } from '#server/view/require.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import { expectedTables, followingRelease } from './template.ts';
import { dueItems, type DueItem, type Received } from '#domain/calendar/due-items.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { speak, type Said } from '#domain/said.ts';
import { tableSubject } from '#domain/table-subject.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { Calendar, DueItem as DueItemReply } from '#server/schemas/calendar.ts';
import { currentDraftTables } from '#server/store/drafts.ts';
import { listOpenEditions, type Edition } from '#server/store/editions.ts';
import { toPeriodRef } from '#server/answers/refs.ts';

/**
 * What is due for a release that is being prepared, or for the next one.
 * @throws unknown-edition, no-data
 */
export async function readCalendar(
  view: DataView,
  release: string | undefined,
  now: Date,
): Promise<Calendar> {
  const edition = await findEdition(view, release);
  return edition ? ofEdition(view, edition, now) : ofComing(view, release, now);
}

/** The one that is named, else the newest release that is being prepared for the first time. */
async function findEdition(view: DataView, release: string | undefined): Promise<Edition | null> {
  const open = await listOpenEditions(view.db);
  const found =
    release === undefined
      ? open.find(({ releaseId }) => !view.releases.some(({ id }) => id === releaseId))
      : open.find(({ releaseId }) => releaseId === release);
  return found ?? null;
}

async function ofEdition(view: DataView, edition: Edition, now: Date): Promise<Calendar> {
  const { tables, remarks } = await expectedTables(view, edition);
  const isApproved = edition.state === 'approved' || edition.state === 'scheduled';
  const held = await currentDraftTables(view.db, edition.id);
  const came = held.flatMap(({ kind, subject }): Received[] =>
    kind === 'observations' ? [] : [{ kind, subject, state: isApproved ? 'approved' : 'received' }],
  );
  const received = [...came, ...(await alreadyPublished(view, edition))];
  const about = { edition: edition.no, from: edition.fromRelease, remarks };
  return toCalendar(view, { info: edition.info, tables, received, now }, about);
}

/** Nothing that is published is late, however long ago its day was: a revision waits for no table. */
async function alreadyPublished(view: DataView, { releaseId }: Edition): Promise<Received[]> {
  const published = view.releases.find(({ id }) => id === releaseId);
  if (!published) return [];
  const tables = await printedTables(view, published.key);
  return tables.map((table) => {
    return { kind: table.kind, subject: tableSubject(table), state: 'published' };
  });
}

/** What will be due once someone begins: after the newest release that has scorecards. */
async function ofComing(view: DataView, wanted: string | undefined, now: Date): Promise<Calendar> {
  const [last] = view.releases;
  if (!last) throw new Problem('no-data', NOTHING_LOADED);
  const next = await followingRelease(view, last.id);
  if (wanted !== undefined && wanted !== next.info.id) {
    throw noOpenEdition(wanted);
  }
  const about = { edition: null, from: last.id, remarks: next.remarks };
  return toCalendar(view, { info: next.info, tables: next.tables, received: [], now }, about);
}

interface Basis {
  info: ReleaseInfo;
  tables: readonly PrintedTable[];
  received: readonly Received[];
  now: Date;
}

function toCalendar(
  { dictionary }: DataView,
  { info, now, ...basis }: Basis,
  { remarks, ...about }: Pick<Calendar, 'edition' | 'from'> & { remarks: readonly Said[] },
): Calendar {
  const items = dueItems({ ...basis, info, dictionary, today: dayInChina(now) });
  return {
    release: info.id,
    title: info.title,
    period: toPeriodRef(info.period),
    ...about,
    remarks: remarks.map((remark) => speak({ remark })),
    items: items.map((item) => toReply(item, dictionary)),
  };
}

function toReply(
  { departments, kind, subject, label, labelEn, due, state, reason }: DueItem,
  dictionary: Dictionary,
): DueItemReply {
  const refOf = (id: string) => {
    const indicator = dictionary.indicators.find((one) => one.id === id);
    return { id, name: indicator?.proseName ?? id, nameEn: indicator?.nameEn ?? null };
  };
  return {
    ...{ kind, subject, label, labelEn, due, state },
    ...speak({ reason }),
    departments: departments.map((department) => ({
      id: department.id,
      shortName: department.shortName,
      shortNameEn:
        dictionary.departments.find((one) => one.id === department.id)?.shortNameEn ?? null,
      due: department.due.map(refOf),
      notDue: department.notDue.map(({ indicatorId, reason: why }) => {
        return { indicator: refOf(indicatorId), ...speak({ reason: why }) };
      }),
    })),
  };
}
