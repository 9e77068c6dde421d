import type { Period } from '#domain/period.ts';
import type { Said } from '#domain/said.ts';
import { sayPeriod } from '#domain/said-names.ts';

/** What columns hold that their table is not of; a sentence of them goes on with “was not read”. */
export const LEFT_OUT = {
  otherGap: { zh: '与别的数（不是目标）的差距', en: 'gaps to something other than the target' },
  prior: { zh: '以前时期的数', en: 'figures of an earlier period' },
  chain: { zh: '环比', en: 'changes on the month or quarter before' },
  change: { zh: '变化的数额', en: 'amounts of change' },
  completion: { zh: '完成的比例', en: 'shares completed' },
  reference: { zh: '别的地区的数', en: 'figures of other regions' },
  movedRank: { zh: '位次的变化', en: 'changes in rank' },
  priorRank: { zh: '以前时期的位次', en: 'ranks of an earlier period' },
  otherRank: { zh: '别的时期的位次', en: 'ranks of another period' },
  amountRank: { zh: '总量的位次', en: 'ranks by amount' },
  otherTarget: { zh: '别的时期的目标', en: 'targets of another period' },
  undated: { zh: '没有写明时期的数', en: 'figures of no stated period' },
  repeated: { zh: '与实际完成相同的数', en: 'the same figures as the actual ones' },
  growth: {
    zh: '增速，而本表的指标不是增速',
    en: 'growth rates, which the indicators of this table are not',
  },
  amount: {
    zh: '总量，而本表的指标是增速（要读总量，请在数据字典里另设以它为单位的指标）',
    en: 'amounts, while the indicators of this table are growth rates (to read amounts, add an indicator in their unit to the dictionary)',
  },
} as const satisfies Record<string, Said>;

/** Figures of other months than `period`, the release's. */
export const ofOtherPeriod = (period: Period | null): Said =>
  period === null
    ? { zh: '别的时期的数', en: 'figures of another period' }
    : {
        zh: `别的时期的数（本期是${sayPeriod(period).zh}）`,
        en: `figures of another period (this release is of ${sayPeriod(period).en})`,
      };
