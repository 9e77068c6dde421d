import type { Area } from '#domain/layout/area.ts';
import type { TableLayout } from '#domain/layout/table-layout.ts';

/** The rectangle round all that belongs to a table; null: nothing does. Titles that hold everywhere are none of it. */
export function tableArea({ figures, heads }: TableLayout): Area | null {
  const areas = [
    ...figures,
    ...heads.filter(({ direction }) => direction !== 'all').map(({ cells }) => cells),
  ];
  if (areas.length === 0) return null;
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
}
