/**
 * The glazes by their names in lib/styles/tokens.css. A picture says `var(--copper)`, so that it wears
 * the theme of the page that shows it; on paper it is written in these colours.
 */
export const PAPER = {
  ink: '#1a2430',
  soft: '#53606e',
  line: '#dae2eb',
  rule: '#a9b9cb',
  hatch: '#dde5ee',
  panel: '#ffffff',
  sunken: '#ebf0f6',
  cobalt: '#2350a0',
  'cobalt-deep': '#16387a',
  copper: '#a32c28',
  'copper-deep': '#761b18',
  celadon: '#2f6f66',
  'met-1': '#eff4fb',
  'met-2': '#dee8f6',
  'met-3': '#c8d8ef',
  'met-4': '#adc5e6',
  'unmet-1': '#fbf0ee',
  'unmet-2': '#f7dfdb',
  'unmet-3': '#efc6c0',
  'unmet-4': '#e6aaa2',
} as const;
export type Ink = keyof typeof PAPER;

/** @example inked('copper') // 'var(--copper)' */
export const inked = (ink: Ink): string => `var(--${ink})`;

/** The faces, also by name: a list of which some machine has one. */
const FACES: Readonly<Record<string, string>> = {
  hei: "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
  song: "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,serif",
};
export const HEI = 'var(--hei)';
export const SONG = 'var(--song)';

const NAMED = new Map<string, string>(Object.entries({ ...PAPER, ...FACES }));

/** What is saved stands alone: names become colours and faces. @example onPaper('fill="var(--ink)"') // 'fill="#1a2430"' */
export const onPaper = (svg: string): string =>
  svg.replaceAll(/var\(--([a-z0-9-]+)\)/gu, (whole, name: string) => NAMED.get(name) ?? whole);
