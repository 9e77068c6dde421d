import type {
  BoardChanges,
  Changes,
  Consequences,
  SentenceChange,
} from '#domain/consequences/types.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import type { Status } from '#domain/status.ts';
import type { LackingOfTable } from '#server/loading/lacking-lines.ts';
import type { Gravest } from '#domain/plausibility/gravest.ts';
import type { Implausibility } from '#domain/plausibility/types.ts';
import {
  MOST_FOLLOWING,
  MOST_LISTED,
  type BoardTotals,
  type Preview,
  type PreviewWarning,
  type SentenceChange as SentenceReply,
} from '#server/schemas/preview.ts';
import { mergeFindings } from '#domain/findings/merge.ts';
import { toLacking } from './edition-reply.ts';
import { toFindingReply } from '#server/answers/findings.ts';
import { namesIn, type Names } from '#server/answers/names-in.ts';
import { toPeriodRef } from '#server/answers/refs.ts';

export interface PreviewInput {
  release: { id: string; title: string; period: Period };
  /** Number of the edition. */
  edition: number;
  base: Preview['base'];
  upload: string | null;
  consequences: Consequences;
  warnings: Gravest;
  lacking: readonly LackingOfTable[];
}

/** The most values of a series that go with a warning. */
const MOST_HISTORY = 24;

/** What would follow from a draft, in the words of the contract. */
export function toPreview(
  { release, edition, base, upload, consequences, warnings, lacking }: PreviewInput,
  dictionary: Dictionary,
): Preview {
  const named = namesIn(dictionary);
  const { cells, targets, sentences, findings, sincePrevious } = consequences;
  const renumbered = sentences.filter(({ kind }) => kind === 'renumbered').length;
  const [appeared, gone] = [mergeFindings(findings.appeared), mergeFindings(findings.gone)];
  return {
    release: release.id,
    title: release.title,
    period: toPeriodRef(release.period),
    edition,
    base,
    upload,
    cells: mapListed(cells, ({ kind, before, after, ...cell }) => {
      return { kind, ...named.place(cell), period: toPeriodRef(cell.period), before, after };
    }),
    targets: mapListed(targets, ({ kind, before, after, ...target }) => {
      return { kind, ...named.place(target), before, after };
    }),
    ...boardReply(consequences, named),
    sentences: first(sentences).map((one) => sentenceReply(one, named)),
    sentenceTotals: { told: sentences.length - renumbered, renumbered },
    findings: {
      appeared: first(appeared).map((one) => toFindingReply(one, dictionary)),
      appearedTotal: appeared.length,
      gone: first(gone).map((one) => toFindingReply(one, dictionary)),
      goneTotal: gone.length,
      same: findings.same,
    },
    sincePrevious: sincePrevious && {
      release: sincePrevious.id,
      period: toPeriodRef(sincePrevious.period),
      ...boardReply(sincePrevious, named),
    },
    warnings: first(warnings.list).map((one) => warningReply(one, named)),
    warningTotal: warnings.total,
    lacking: lacking.map(toLacking),
  };
}

function mapListed<From, To>({ list, ...counts }: Changes<From>, map: (one: From) => To) {
  return { ...counts, list: list.slice(0, MOST_LISTED).map(map) };
}

/** Nobody reads more, and a reply of all might be hundreds of megabytes. */
function first<One>(list: readonly One[]): readonly One[] {
  return list.slice(0, MOST_FOLLOWING);
}

function boardReply(changes: BoardChanges, named: Names) {
  const { ranks, statuses, regions, departments } = changes;
  return {
    ranks: first(ranks).map(({ groupId, from, to, cause, ...place }) => {
      return { ...named.place(place), group: named.group(groupId), from, to, cause };
    }),
    statuses: first(statuses).map(({ from, to, ...place }) => {
      return { ...named.place(place), measure: named.measure(place.indicatorId), from, to };
    }),
    tallies: {
      regions: first(regions).map(({ id, from, to }) => ({ region: named.region(id), from, to })),
      departments: first(departments).flatMap(({ id, from, to }) => {
        const department = named.department(id);
        return department ? [{ department, from, to }] : [];
      }),
    },
    totals: totalsOf(changes),
  };
}

function totalsOf({ ranks, statuses, regions, departments }: BoardChanges): BoardTotals {
  const isThereTwice = ({ from, to }: { from: unknown; to: unknown }) =>
    from !== null && to !== null;
  const turns = (was: Status, is: Status) =>
    statuses.filter(({ from, to }) => from?.status === was && to?.status === is).length;
  return {
    ranks: ranks.length,
    moved: ranks.filter(isThereTwice).length,
    statuses: statuses.length,
    turned: statuses.filter(isThereTwice).length,
    fallen: turns('met', 'unmet'),
    risen: turns('unmet', 'met'),
    tallies: regions.length + departments.length,
  };
}

function sentenceReply(sentence: SentenceChange, named: Names): SentenceReply {
  const { regionId, departmentId, indicatorId, ...rest } = sentence;
  const department = named.department(departmentId);
  const region = regionId === null ? null : named.region(regionId);
  return {
    ...rest,
    subject: department?.shortName ?? region?.name ?? null,
    subjectEn: (department ? department.shortNameEn : region?.nameEn) ?? null,
    indicator: indicatorId === null ? null : named.indicator(indicatorId),
  };
}

function warningReply(warning: Implausibility, named: Names): PreviewWarning {
  const { indicatorId, regionId, period, history, ...rest } = warning;
  return {
    ...rest,
    ...named.place({ indicatorId, regionId }),
    period: toPeriodRef(period),
    history: history.slice(-MOST_HISTORY).map(({ period, value, decimals }) => {
      return { period: toPeriodRef(period), value, decimals };
    }),
  };
}
