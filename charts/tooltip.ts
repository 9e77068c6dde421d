import { HEI, inked, type Ink } from './ink.ts';

export interface TooltipRow {
  ink: Ink;
  name: string;
  figure: string;
}

export interface TooltipSaid {
  head: string;
  rows: readonly TooltipRow[];
  /** Below them: what is not among them. */
  foot?: string;
}

/** What all of them wear. */
const BOX = {
  confine: true,
  transitionDuration: 0,
  backgroundColor: inked('panel'),
  borderColor: inked('rule'),
  borderWidth: 1,
  padding: [6, 10],
  textStyle: { color: inked('ink'), fontFamily: HEI, fontSize: 12 },
} as const;

/** What is shown at a place of the axis of time that is pointed at, by the live chart alone. */
export const tooltipOf = (read: (at: number) => TooltipSaid) => ({
  ...BOX,
  trigger: 'axis',
  axisPointer: {
    type: 'line',
    triggerEmphasis: false,
    lineStyle: { color: inked('rule'), width: 1, type: 'solid' },
  },
  formatter: (pointed: unknown) => write(read(placeOf(pointed))),
});

/** What is shown of a mark that is pointed at: it carries what is `said` of it. */
export const pointTooltip = {
  ...BOX,
  trigger: 'item',
  formatter: (pointed: unknown) => {
    const data = fieldOf(pointed, 'data');
    const said = fieldOf(data, 'said');
    return isSaid(said) ? write(said) : '';
  },
};

function placeOf(pointed: unknown): number {
  const first: unknown = Array.isArray(pointed) ? pointed[0] : pointed;
  const at = fieldOf(first, 'dataIndex');
  return typeof at === 'number' ? at : -1;
}

const fieldOf = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;

const isSaid = (said: unknown): said is TooltipSaid =>
  typeof said === 'object' && said !== null && 'head' in said && 'rows' in said;

const write = ({ head, rows, foot = '' }: TooltipSaid): string =>
  head === ''
    ? ''
    : `<b>${escape(head)}</b><table>${rows.map(writeRow).join('')}</table>${escape(foot)}`;

const writeRow = ({ ink, name, figure }: TooltipRow): string =>
  `<tr><td style="color:${inked(ink)}">━</td><td>${escape(name)}</td><td style="text-align:right;padding-left:12px">${escape(figure)}</td></tr>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escape = (text: string): string => text.replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);
