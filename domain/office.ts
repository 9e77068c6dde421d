import { USUAL_GAP_SCALE, type GapScale } from './gap-scale.ts';
import type { Language } from './language.ts';
import { speak, type Said } from './said.ts';

export const OFFICE_KINDS = ['province', 'city', 'county', 'district'] as const;
/** What kind of place an office counts: it says how its parts are called. */
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export const MONTHS_COUNTED = ['merged', 'each'] as const;
/** `merged`: January is published with February; `each`: every month has a release of its own. */
export type MonthsCounted = (typeof MONTHS_COUNTED)[number];

/** Whose indicators these are. It stands in the dictionary, so it has versions and is in the log like the rest. */
export interface Office {
  /** Of the place: 景德镇市. */
  name: string;
  nameEn?: string | null;
  kind: OfficeKind;
  /** Of the pages, for who has chosen none. */
  language: Language;
  months: MonthsCounted;
  /** Who answers for an indicator: 责任部门, 牵头单位. */
  dutyWord: string;
  /** These are the figures that the program comes with, of another office. */
  isExample: boolean;
  /** Absent: the usual one. */
  gapScale?: GapScale;
}

export const OFFICE_KIND_NAMES: Readonly<Record<OfficeKind, Said>> = {
  province: { zh: '省（自治区、直辖市）', en: 'Province' },
  city: { zh: '市（州、盟）', en: 'City or prefecture' },
  county: { zh: '县（县级市、旗）', en: 'County or county-level city' },
  district: { zh: '市辖区', en: 'District' },
};

export const MONTHS_COUNTED_NAMES: Readonly<Record<MonthsCounted, Said>> = {
  merged: { zh: '1月与2月合并成一期', en: 'January and February in one release' },
  each: { zh: '每月一期', en: 'One release each month' },
};

/** What the parts of a place are called together. */
const PARTS: Readonly<Record<OfficeKind, Said>> = {
  province: { zh: '市（州）', en: 'cities and prefectures' },
  city: { zh: '县（市、区）', en: 'counties and districts' },
  county: { zh: '乡镇（街道）', en: 'townships' },
  district: { zh: '街道（镇）', en: 'subdistricts' },
};

const WHOLES: Readonly<Record<OfficeKind, Said>> = {
  province: { zh: '全省', en: 'province' },
  city: { zh: '全市', en: 'city' },
  county: { zh: '全县', en: 'county' },
  district: { zh: '全区', en: 'district' },
};

export const USUAL_DUTY_WORD = '责任部门';

/** @example officeParts({ kind: 'county' }).zh // '乡镇（街道）' */
export function officeParts({ kind }: Pick<Office, 'kind'>): Said {
  return PARTS[kind];
}

/**
 * The place as a whole. A county-level city is 全市, an autonomous region 全区.
 * @example officeWhole({ name: '乐平市', kind: 'county' }).zh // '全市'
 */
export function officeWhole({ name, kind }: Pick<Office, 'name' | 'kind'>): Said {
  const last = name.at(-1) ?? '';
  const { zh, en } = WHOLES[kind];
  return { zh: '省市县区州盟旗'.includes(last) && last !== '' ? `全${last}` : zh, en };
}

interface Named {
  office?: Office;
  regions: readonly { name: string; nameEn?: string | null; kind: string }[];
}

/** Whose a dictionary is; of one that does not say it, that of the region which is the whole. */
export function officeOf({ office, regions }: Named): Office {
  if (office) return office;
  const whole = regions.find(({ kind }) => kind === 'city');
  return {
    name: whole?.name ?? '',
    nameEn: whole?.nameEn ?? null,
    kind: 'city',
    language: 'zh',
    months: 'merged',
    dutyWord: USUAL_DUTY_WORD,
    isExample: false,
  };
}

/** @example gapScaleOf({}).steps // [0.5, 1.5, 3] */
export function gapScaleOf({ gapScale }: Pick<Office, 'gapScale'>): GapScale {
  return gapScale ?? USUAL_GAP_SCALE;
}

/** As replies and pages have it. */
export interface ToldOffice extends Office {
  nameEn: string | null;
  gapScale: GapScale;
  /** 全市 */
  whole: string;
  wholeEn: string;
  /** 县（市、区） */
  parts: string;
  partsEn: string;
}

/** @example tellOffice(officeOf(dictionary)).whole // '全市' */
export function tellOffice(office: Office): ToldOffice {
  const { name, nameEn = null, kind, language, months, dutyWord, isExample } = office;
  const gapScale = gapScaleOf(office);
  const names = speak({ whole: officeWhole(office), parts: officeParts(office) });
  return { name, nameEn, kind, ...names, language, months, dutyWord, isExample, gapScale };
}
