import type { Grid } from '#server/formats/grid.ts';

/**
 * The units that the sheet of notes of an exported workbook tells of its indicators:
 * 地区生产总值（gdp） | 单位 %；越高越好；…
 */
export function readOwnUnits(grids: readonly Grid[]): (indicator: string) => string | null {
  const units = new Map<string, string>();
  for (const { cells } of grids) {
    for (const [label = '', text = ''] of cells) {
      const [, name, id] = /^(.*?)\s?[（(]([^（()）]+)[）)]$/u.exec(label.trim()) ?? [];
      const [, unit] = /^(?:单位|unit) (.*?)(?:；|; |$)/u.exec(text.trim()) ?? [];
      if (name === undefined || id === undefined || unit === undefined) continue;
      units.set(name, unit);
      units.set(id, unit);
    }
  }
  return (indicator) => units.get(indicator) ?? null;
}
