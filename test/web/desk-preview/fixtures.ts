import type { CellChange, Preview, RankChange, StatusChange } from '#server/schemas/preview.ts';

const period = { start: '2019-01', end: '2019-06', label: '2019年1-6月' };
const place = {
  indicator: {
    id: 'gdp',
    name: '地区生产总值',
    proseName: '地区生产总值',
    nameEn: null,
    unit: '%',
  },
  department: {
    id: 'fgw',
    name: '市发展和改革委员会',
    shortName: '市发改委',
    nameEn: null,
    shortNameEn: null,
  },
  region: {
    id: 'leping',
    name: '乐平市',
    shortName: '乐平市',
    nameEn: null,
    shortNameEn: null,
    kind: 'county',
  },
} as const;

export function cellChange(said: Partial<CellChange> = {}): CellChange {
  const before = { value: 8.1, decimals: 1, missingReason: null };
  return { kind: 'changed', ...place, period, before, after: { ...before, value: 8 }, ...said };
}

export function rankChange(from: number | null, to: number | null): RankChange {
  return {
    ...place,
    group: { id: 'counties', label: '各县（市、区）', labelEn: null },
    from,
    to,
    cause: 'own',
  };
}

export function statusChange(
  from: 'met' | 'unmet' | null,
  to: 'met' | 'unmet' | null,
): StatusChange {
  const standing = (status: 'met' | 'unmet' | null) => status && { status, gap: 0, gapDecimals: 1 };
  return { ...place, measure: 'rate', from: standing(from), to: standing(to) };
}

/** As many as are said, of the board nothing else. */
export function boardTotals(said: Partial<Preview['totals']> = {}): Preview['totals'] {
  const none = { ranks: 0, moved: 0, statuses: 0, turned: 0, fallen: 0, risen: 0, tallies: 0 };
  return { ...none, ...said };
}

/** A revision that changes nothing, but for what is said. */
export function preview(said: Partial<Preview> = {}): Preview {
  const none = { added: 0, changed: 0, removed: 0, same: 0, list: [] };
  return {
    release: '2019-06',
    title: '2019年1-6月主要指标完成情况',
    period,
    edition: 2,
    base: 'published',
    upload: null,
    cells: none,
    targets: none,
    ranks: [],
    statuses: [],
    tallies: { regions: [], departments: [] },
    totals: boardTotals(),
    sentences: [],
    sentenceTotals: { told: 0, renumbered: 0 },
    findings: { appeared: [], appearedTotal: 0, gone: [], goneTotal: 0, same: 0 },
    sincePrevious: null,
    warnings: [],
    warningTotal: 0,
    lacking: [],
    ...said,
  };
}
