import type { SeenKind } from '#domain/layout/seen-figure.ts';
import type { CellRole } from '#domain/layout/shown.ts';
import type { Said } from '#domain/said.ts';
import type { SheetView } from '#server/schemas/layouts.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';
import type { CellFace, FaceRole } from './faces.ts';

/* What things on the sheet are called. */

export const FACE_NAMES = namesOf<FaceRole>({
  figures: { zh: '数字', en: 'Figure' },
  region: { zh: '地区', en: 'Region' },
  indicator: { zh: '指标', en: 'Indicator' },
  period: { zh: '时期', en: 'Period' },
  unit: { zh: '单位', en: 'Unit' },
  kind: { zh: '类别', en: 'Kind' },
  'left-out': { zh: '不读', en: 'Left out' },
  unclear: { zh: '没看懂', en: 'Not understood' },
  blank: { zh: '空格', en: 'Blank' },
});

/** Beside the text of a cell, so that its colour does not say it alone. */
export const FACE_SIGNS = namesOf<Exclude<FaceRole, 'figures' | 'blank'>>({
  region: { zh: '区', en: 'R' },
  indicator: { zh: '指', en: 'I' },
  period: { zh: '期', en: 'P' },
  unit: { zh: '位', en: 'U' },
  kind: { zh: '类', en: 'K' },
  'left-out': { zh: '－', en: '–' },
  unclear: { zh: '？', en: '?' },
});

/** The sign of a cell; of a head that says several things, each of them. @example '类位' */
export function signOf({ role, says, isOpen }: CellFace): string {
  if (role === 'figures') return isOpen ? FACE_SIGNS.unclear : '';
  if (role === 'blank') return '';
  const isHead = says.some((dimension) => dimension === role);
  return isHead ? says.map((dimension) => FACE_SIGNS[dimension]).join('') : FACE_SIGNS[role];
}

export const nameOfFace = ({ role, says, isOpen }: CellFace): string =>
  says.some((dimension) => dimension === role)
    ? listed(says.map((dimension) => FACE_NAMES[dimension]))
    : isOpen
      ? FACE_NAMES.unclear
      : FACE_NAMES[role];

/** What a person says that cells are. */
export const ROLE_NAMES = namesOf<CellRole>({
  figures: { zh: '数字', en: 'Figures' },
  region: { zh: '地区', en: 'Regions' },
  indicator: { zh: '指标', en: 'Indicators' },
  period: { zh: '时期', en: 'Periods' },
  unit: { zh: '单位', en: 'Units' },
  kind: { zh: '类别', en: 'Kinds' },
  'leave-out': { zh: '不要', en: 'Leave out' },
});

export const KIND_SAID: Readonly<Record<SeenKind, Said>> = {
  level: { zh: '绝对量', en: 'amount' },
  growth: { zh: '增速', en: 'growth' },
  actual: { zh: '实际数', en: 'figure' },
  target: { zh: '目标', en: 'target' },
  rank: { zh: '位次', en: 'rank' },
  lastYear: { zh: '上年同期数', en: 'same months last year' },
  reference: { zh: '参照（更大范围）', en: 'reference (wider place)' },
};
export const KIND_NAMES = namesOf(KIND_SAID);

type About = SheetView['questions'][number]['about'] | 'cumulative';
export const ABOUT_NAMES = namesOf<About>({
  region: { zh: '地区', en: 'Region' },
  indicator: { zh: '指标', en: 'Indicator' },
  period: { zh: '时期', en: 'Period' },
  unit: { zh: '单位', en: 'Unit' },
  kind: { zh: '类别', en: 'Kind' },
  year: { zh: '年份', en: 'Year' },
  hidden: { zh: '隐藏的行列', en: 'Hidden rows and columns' },
  status: { zh: '数据状态', en: 'Status' },
  table: { zh: '表', en: 'Table' },
  cumulative: { zh: '从1月累计', en: 'Counted from January' },
});

/** Between the parts of one line. */
export const BETWEEN = ' · ';

export const listed = inLanguage({
  zh: (parts: readonly string[]) => parts.join('、'),
  en: (parts) => parts.join(', '),
});

export const ROLE_SIGNS: Readonly<Record<CellRole, string>> = {
  figures: '1',
  region: FACE_SIGNS.region,
  indicator: FACE_SIGNS.indicator,
  period: FACE_SIGNS.period,
  unit: FACE_SIGNS.unit,
  kind: FACE_SIGNS.kind,
  'leave-out': FACE_SIGNS['left-out'],
};
