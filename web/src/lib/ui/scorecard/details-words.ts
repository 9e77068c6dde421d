import { inLanguage } from '#lib/language/language.ts';

/** What opens under a line of a scorecard. */
export const DETAILS = inLanguage({
  zh: {
    source: '来源',
    load: (id: number) => `第 ${id} 次装载`,
    revision: (no: number) => (no > 0 ? `，第 ${no} 次修订` : '，未修订'),
    history: '历次数值',
    noSource: '没有记下来源',
    period: '时期',
    print: '印刷',
    printedGap: '差距',
    printedRank: '，排位',
    printedWider: (group: 'province' | 'nation', rank: number) =>
      `，${group === 'province' ? '全省' : '全国'}排位 ${rank}`,
    differs: '与计算不一致',
    agrees: '与计算一致',
    peers: '参加排位的各地',
    since: (label: string, period: string) => `${label}（${period}）`,
    actual: (before: string, now: string) => `实际 ${before} → ${now}`,
    gap: (change: string, unit: string) => `差距 ${change} ${unit}`,
    noGap: (reason: string) => `差距不作比较：${reason}`,
    noRank: (reason: string) => `排位不作比较：${reason}`,
    withheld: (reason: string) => `不作比较：${reason}`,
    status: (before: string, now: string) => `由${before}转为${now}`,
    rank: (before: string, now: string, words: string) => `排位 ${before} → ${now}，${words}`,
    place: '名次',
    higher: {
      toGain: (points: string, unit: string, rank: number) =>
        `再高 ${points} ${unit}，升至第 ${rank} 位`,
      toHold: (points: string, unit: string) => `退 ${points} ${unit}以内，名次不变`,
      holdsNone: '再退即失去这一名次',
    },
    lower: {
      toGain: (points: string, unit: string, rank: number) =>
        `再低 ${points} ${unit}，升至第 ${rank} 位`,
      toHold: (points: string, unit: string) => `升高 ${points} ${unit}以内，名次不变`,
      holdsNone: '再升高即失去这一名次',
    },
    tied: (names: string) => `与${names}并列`,
    semicolon: '；',
    list: '、',
  },
  en: {
    source: 'Source',
    load: (id: number) => `load ${id}`,
    revision: (no: number) => (no > 0 ? `, revision ${no}` : ', not revised'),
    history: 'All values',
    noSource: 'No source recorded',
    period: 'Period',
    print: 'Print',
    printedGap: 'gap',
    printedRank: ', rank',
    printedWider: (group: 'province' | 'nation', rank: number) => `, rank in the ${group} ${rank}`,
    differs: 'differs from what follows from the figures',
    agrees: 'agrees with what follows from the figures',
    peers: 'Ranked regions',
    since: (label: string, period: string) => `${label} (${period})`,
    actual: (before: string, now: string) => `actual ${before} → ${now}`,
    gap: (change: string, unit: string) => `gap ${change} ${unit}`,
    noGap: (reason: string) => `gap not compared: ${reason}`,
    noRank: (reason: string) => `rank not compared: ${reason}`,
    withheld: (reason: string) => `not compared: ${reason}`,
    status: (before: string, now: string) => `from ${before.toLowerCase()} to ${now.toLowerCase()}`,
    rank: (before: string, now: string, words: string) => `rank ${before} → ${now}, ${words}`,
    place: 'Rank',
    higher: {
      toGain: (points: string, unit: string, rank: number) =>
        `${points} ${unit} more would reach rank ${rank}`,
      toHold: (points: string, unit: string) => `holds against a fall of up to ${points} ${unit}`,
      holdsNone: 'any fall would lose it',
    },
    lower: {
      toGain: (points: string, unit: string, rank: number) =>
        `${points} ${unit} less would reach rank ${rank}`,
      toHold: (points: string, unit: string) => `holds against a rise of up to ${points} ${unit}`,
      holdsNone: 'any rise would lose it',
    },
    tied: (names: string) => `shared with ${names}`,
    semicolon: '; ',
    list: ', ',
  },
});
