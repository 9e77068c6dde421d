import type { Dictionary, Indicator } from '../dictionary.ts';
import { findById } from '../find-by-id.ts';
import { samePeriod, shiftEnd, type Period } from '../period.ts';
import type { FootnoteClaim, PrintedRow, ScorecardTable } from '../printed.ts';
import { parsePrintedRank } from '../printed-rank.ts';
import { findingAt } from './place.ts';
import { isExcused, type CompleteWithout } from '../reported.ts';
import type { Said } from '../said.ts';
import { counted, sayPeriod, sayProseName } from '../said-names.ts';
import type { Finding, FindingInput } from './types.ts';

/** What a footnote says of group sizes and periods against the dictionary. What it doesn't mention is no claim. */
export function findFootnoteFindings(
  table: ScorecardTable,
  { dictionary, period, completeWithout = [] }: Omit<FindingInput, 'tables'>,
): Finding[] {
  const lines = linesByNo(table);
  const wrong = groupMismatches(table, lines, dictionary, completeWithout);
  return table.claims.flatMap((claim) => [
    ...findUnknownNumbers(table, claim, lines),
    ...wrong.filter((one) => one.claim === claim).map((one) => groupFinding(table, one, wrong)),
    ...findPeriodFindings(table, claim, lines, { dictionary, period }),
  ]);
}

/** The lines of a table by their 序号. */
type Lines = ReadonlyMap<number, PrintedRow>;

/** Of a number that stands twice the first line. */
function linesByNo({ rows }: ScorecardTable): Lines {
  const lines = new Map<number, PrintedRow>();
  for (const row of rows) if (row.no !== null && !lines.has(row.no)) lines.set(row.no, row);
  return lines;
}

interface GroupMismatch {
  claim: FootnoteClaim;
  no: number;
  row: PrintedRow;
  claimed: number;
  /** 0: not ranked at all. */
  size: number;
}

function groupMismatches(
  table: ScorecardTable,
  lines: Lines,
  dictionary: Dictionary,
  completeWithout: CompleteWithout,
): GroupMismatch[] {
  return table.claims.flatMap((claim) =>
    claim.nos.flatMap((no) => {
      const row = lines.get(no);
      if (!row || claim.groupSize === null) return [];
      const members = membersOf(row, dictionary);
      const size = members.length;
      if (size === claim.groupSize) return [];
      // An office may count those that it does not wait for, or leave them out.
      const others = members.filter((id) => !isExcused(completeWithout, row.indicatorId, id));
      const isRight = others.length === claim.groupSize;
      return isRight ? [] : [{ claim, no, row, claimed: claim.groupSize, size }];
    }),
  );
}

function groupFinding(
  table: ScorecardTable,
  { claim, no, row, claimed, size }: GroupMismatch,
  all: readonly GroupMismatch[],
): Finding {
  const twin = all.find((other) => other.claimed === size && other.size === claimed);
  const place = parsePrintedRank(row.rank?.text ?? '')?.rank;
  const rank =
    place === undefined
      ? { zh: '', en: '' }
      : { zh: `，本表排位第${place}`, en: `, and this table prints rank ${place}` };
  return findingAt(table, claim, {
    code: 'footnote-group',
    indicatorId: row.indicatorId,
    regionId: row.regionId,
    printed: comparing(no, claimed),
    computed: comparing(no, size),
    message: {
      zh: `注释说序号${no}是${claimed}个地区对比；按对比地区应为${size}个${rank.zh}。`,
      en: `The note says that no. ${no} compares ${counted(claimed, 'region')}; by its comparison group it is ${size}${rank.en}.`,
    },
    cause: twin
      ? {
          zh: `注释中序号${no}与序号${twin.no}可能写反。`,
          en: `The note may have nos. ${no} and ${twin.no} the wrong way round.`,
        }
      : {
          zh: '注释中的序号可能写错，或对比地区有变动。',
          en: 'The note may give a wrong number, or the comparison group has changed.',
        },
  });
}

function comparing(no: number, size: number): Said {
  return size === 0
    ? { zh: `序号${no}：不排位`, en: `no. ${no}: not ranked` }
    : { zh: `序号${no}：${size}个地区对比`, en: `no. ${no}: ${counted(size, 'region')} compared` };
}

function findUnknownNumbers(table: ScorecardTable, claim: FootnoteClaim, lines: Lines): Finding[] {
  return claim.nos
    .filter((no) => !lines.has(no))
    .map((no) =>
      findingAt(table, claim, {
        code: 'footnote-number',
        indicatorId: null,
        regionId: table.regionId,
        printed: { zh: `序号${no}`, en: `no. ${no}` },
        computed: {
          zh: `共${table.rows.length}项`,
          en: `${counted(table.rows.length, 'line')} in all`,
        },
        message: {
          zh: `注释提到序号${no}，表中没有这一项。`,
          en: `The note speaks of no. ${no}, which the table does not have.`,
        },
        cause: {
          zh: '表中增减过指标而注释没有改。',
          en: 'Indicators were added or removed, and the note was not changed.',
        },
      }),
    );
}

function findPeriodFindings(
  table: ScorecardTable,
  claim: FootnoteClaim,
  lines: Lines,
  release: { dictionary: Dictionary; period: Period },
): Finding[] {
  const { period } = claim;
  if (!period) return [];
  return claim.nos.flatMap((no) => {
    const row = lines.get(no);
    const indicator = findById(release.dictionary.indicators, row?.indicatorId);
    if (!row || !indicator) return [];
    const usual = shiftEnd(release.period, indicator.periodLagMonths);
    return samePeriod(usual, period)
      ? []
      : [periodFinding(table, claim, { no, indicator, row, period, usual })];
  });
}

function periodFinding(
  table: ScorecardTable,
  claim: FootnoteClaim,
  at: { no: number; indicator: Indicator; row: PrintedRow; period: Period; usual: Period },
): Finding {
  const [said, usual] = [sayPeriod(at.period), sayPeriod(at.usual)];
  const name = sayProseName(at.indicator);
  return findingAt(table, claim, {
    code: 'footnote-period',
    indicatorId: at.indicator.id,
    regionId: at.row.regionId,
    printed: { zh: `序号${at.no}：${said.zh}`, en: `no. ${at.no}: ${said.en}` },
    computed: { zh: `序号${at.no}：${usual.zh}`, en: `no. ${at.no}: ${usual.en}` },
    message: {
      zh: `注释说序号${at.no}（${name.zh}）是${said.zh}数据，按字典应为${usual.zh}。`,
      en: `The note says that no. ${at.no} (${name.en}) is of ${said.en}; by the dictionary it is of ${usual.en}.`,
    },
    cause: {
      zh: '注释中的序号可能写错，或这个指标的时期有变动。',
      en: 'The note may give a wrong number, or the months of the indicator have changed.',
    },
  });
}

function membersOf(row: PrintedRow, { indicators, groups }: Dictionary): readonly string[] {
  const indicator = findById(indicators, row.indicatorId);
  return findById(groups, indicator?.groupId)?.memberIds ?? [];
}
