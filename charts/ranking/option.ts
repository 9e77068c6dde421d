import { formatFigure } from '#domain/figure-text.ts';
import { formatTarget } from '#domain/target-text.ts';
import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import type { Chart, Sheet } from '../chart.ts';
import { inked, type Ink } from '../ink.ts';
import { gapText, markOf } from '../judged.ts';
import { NOTE_SIZE, strokeAt, WORD_SIZE, wordsAt } from '../marks.ts';
import { decimalsOf, isAxisBroken, scaleOver, ticksOf, type Scale } from '../scale.ts';
import { cutText } from '../text-width.ts';
import { missingWord, wordsIn } from '../words.ts';

const [HEAD, ROW] = [30, 26];
/** Of the columns: where the plot begins after place and name, and what stands behind it. */
const [NAMES, COLUMN, PLACE] = [132, 64, 22];

export interface RankingState {
  ranking: Pick<Ranking, 'rows' | 'city' | 'references' | 'measure'>;
}

interface Setting {
  sheet: Sheet;
  scale: Scale;
  xOf: (value: number) => number;
  hasTargets: boolean;
}

/** The ranking as a picture: place, name, dot with its target, figure, target and gap of each region. */
export function rankingChart({ ranking }: RankingState, sheet: Sheet): Chart {
  const { rows, city, references, measure } = ranking;
  // Of counts the city is the whole: beside it the parts would shrink.
  const isWholeDrawn = measure === 'rate' || rows.length === 0;
  const others = isWholeDrawn ? [...(city ? [city] : []), ...references] : [];
  const all = [...rows, ...others];
  const hasTargets = all.some(({ target }) => target !== null);
  const figures = all
    .flatMap(({ actual, target }) => [actual, target?.low ?? null, target?.high ?? null])
    .filter((figure) => figure !== null);
  const scale = scaleOver(figures, 5);
  const [left, right] = [
    sheet.left + NAMES,
    sheet.left + sheet.width - COLUMN * (hasTargets ? 3 : 1) - 16,
  ];
  const xOf = (value: number) =>
    left + ((value - scale.min) / (scale.max - scale.min)) * (right - left);
  const setting = { sheet, scale, xOf, hasTargets };
  const foot = sheet.top + HEAD + all.length * ROW;
  return {
    height: foot - sheet.top + 6,
    option: {
      graphic: [
        ...headMarks(setting, foot),
        ...all.flatMap((row, at) => rowMarks(row, sheet.top + HEAD + at * ROW, setting)),
      ],
    },
  };
}

function headMarks({ sheet, scale, xOf, hasTargets }: Setting, foot: number) {
  const words = wordsIn(sheet.language);
  const y = sheet.top + 12;
  const heads = hasTargets ? [words.actual, words.target, words.gap] : [words.actual];
  const end = sheet.left + sheet.width;
  return [
    ...ticksOf(scale).flatMap((tick) => [
      strokeAt({
        points: [
          [xOf(tick), sheet.top + HEAD - 8],
          [xOf(tick), foot],
        ],
        ink: tick === 0 ? 'rule' : 'line',
      }),
      wordsAt({
        ...{ x: xOf(tick), y, ink: 'soft', size: NOTE_SIZE, align: 'center' },
        text: formatFigure(tick, decimalsOf(scale)),
      }),
    ]),
    ...(isAxisBroken(scale)
      ? [wordsAt({ x: sheet.left, y, text: words.acrossBreak, ink: 'soft', size: NOTE_SIZE })]
      : []),
    ...heads.map((text, at) =>
      wordsAt({
        ...{ y, text, ink: 'soft', size: NOTE_SIZE, align: 'right' },
        x: end - (heads.length - 1 - at) * COLUMN,
      }),
    ),
  ];
}

function rowMarks(row: RankingRow, top: number, { sheet, xOf, hasTargets }: Setting) {
  const { rank, region, actual, decimals, missingReason, target, gap, status } = row;
  const y = top + ROW / 2;
  const { ink, sign } = markOf(status);
  const figures = [
    actual === null ? missingWord(missingReason, sheet.language) : formatFigure(actual, decimals),
    ...(hasTargets
      ? [
          target === null ? '—' : formatTarget(target.text),
          gap === null ? '—' : `${sign}${gapText(row, sheet.language)}`,
        ]
      : []),
  ];
  const bounds = [...new Set([target?.low ?? null, target?.high ?? null])];
  return [
    strokeAt({
      points: [
        [sheet.left, top],
        [sheet.left + sheet.width, top],
      ],
      ink: 'line',
    }),
    wordsAt({
      x: sheet.left + PLACE - 6,
      y,
      text: rank === null ? '' : String(rank),
      ink: 'soft',
      align: 'right',
    }),
    wordsAt({
      ...{ x: sheet.left + PLACE, y, ink: 'ink' },
      text: cutText(region.shortName, WORD_SIZE, NAMES - PLACE - 8),
    }),
    ...bounds.flatMap((bound) =>
      bound === null
        ? []
        : [
            strokeAt({
              points: [
                [xOf(bound), y - 8],
                [xOf(bound), y + 8],
              ],
              ink: 'ink',
              width: 2,
            }),
          ],
    ),
    ...(actual === null ? [] : [markAt(xOf(actual), y, ink, status === 'unmet')]),
    ...figures.map((text, at) =>
      wordsAt({
        ...{ y, text, align: 'right', ink: at === 1 ? 'soft' : ink },
        x: sheet.left + sheet.width - (figures.length - 1 - at) * COLUMN,
      }),
    ),
  ];
}

/** Who falls short is a triangle, so that it hangs on no colour. */
const markAt = (x: number, y: number, ink: Ink, isShort: boolean) =>
  isShort
    ? ({
        type: 'polygon',
        silent: true,
        shape: {
          points: [
            [x - 5, y - 4],
            [x + 5, y - 4],
            [x, y + 5],
          ],
        },
        style: { fill: inked(ink) },
      } as const)
    : ({
        type: 'circle',
        silent: true,
        shape: { cx: x, cy: y, r: 5 },
        style: { fill: inked(ink) },
      } as const);
