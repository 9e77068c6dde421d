import type { SheetQuestion } from '#domain/layout/sheet-reading.ts';
import { areasOf } from './areas-of.ts';
import type { SettledFigure } from './settle-figure.ts';
import { isUnchecked } from './unchecked.ts';

/** A column of states in which some lines are unchecked: nobody but a person says whether they count. */
export function askStatus(
  figures: readonly SettledFigure[],
  sheet: string | null,
): SheetQuestion[] {
  const states = [...new Set(figures.flatMap(({ figure }) => figure.status ?? []))];
  const open = states.filter(isUnchecked);
  if (open.length === 0 || open.length === states.length) return [];
  const some = figures.filter(({ figure }) => open.includes(figure.status ?? ''));
  const cells = areasOf(some.map(({ figure }) => figure));
  const words = open.map((state) => `“${state}”`).join('、');
  return [
    {
      about: 'status',
      sheet,
      cells,
      text: {
        zh: `${some.length}个数的状态是${words}：要不要导入？`,
        en: `${some.length} figures are in the state ${words.replaceAll('、', ', ')}: are they to be taken?`,
      },
      name: null,
      unit: null,
      options: [
        {
          label: { zh: '导入，与其他数一样', en: 'Take them like the others' },
          answer: { about: 'value', dimension: 'status', value: 'all', cells: null },
        },
        {
          label: { zh: '不导入', en: 'Leave them out' },
          answer: { about: 'value', dimension: 'status', value: 'checked', cells: null },
        },
      ],
    },
  ];
}
