import type { Direction } from '#domain/dictionary.ts';
import { DIRECTION_NAMES, FREQUENCY_NAMES } from '#domain/dictionary-names.ts';
import type { Office } from '#domain/office.ts';
import { PERIOD_BASIS_NAMES } from '#domain/period-basis.ts';
import type { CsvCell } from '#server/formats/csv-write.ts';
import type { IndicatorMetadata } from '#server/schemas/indicator.ts';

/** A line a fact: what is known about an indicator, to stand beside its figures. */
export function metadataTable(
  about: IndicatorMetadata,
  { dutyWord }: Pick<Office, 'dutyWord'>,
): CsvCell[][] {
  const { department, group, members, sources, notes } = about;
  return [
    ['项目', '内容'],
    ['id', about.id],
    ['名称', about.name],
    ['简称', about.proseName],
    ['英文名称', about.nameEn],
    ['定义', about.definition],
    ['英文定义', about.definitionEn],
    ['单位', about.unit],
    ['小数位', about.decimals],
    ['方向', directionText(about.direction)],
    [dutyWord, department?.name ?? null],
    ['对比地区', group?.sizeNote ?? null],
    ['对比地区名单', members?.map(({ name }) => name).join('、') ?? null],
    ['频率', FREQUENCY_NAMES[about.frequency].zh],
    ['时期', about.periodBasis === null ? null : PERIOD_BASIS_NAMES[about.periodBasis].zh],
    ['时期比通报晚（月）', about.periodLagMonths],
    ['最早时期', about.firstPeriod?.label ?? null],
    ['最新时期', about.lastPeriod?.label ?? null],
    ['数的个数', about.figures],
    ['更新时间', about.updated],
    ['更新的导入', about.updatedBy],
    ['修订次数', about.revisions.count],
    ['公开范围', about.access],
    ['小于此数不公开', about.smallBelow],
    ['差距', about.gapMethod.zh],
    ['排位', about.rankMethod?.zh ?? '不排位'],
    ...sources.flatMap(({ issuer, releases }) =>
      releases.map(({ id, docNo }) => ['来源', [id, issuer, docNo].filter(Boolean).join(' ')]),
    ),
    ...notes.map(({ text, release }) => ['印刷注释', `${text}（${release}）`]),
  ];
}

/** Blank where neither way is better: there is no direction. */
export const directionText = (direction: Direction): string =>
  direction === 'neither' ? '' : DIRECTION_NAMES[direction].zh;
