import { HEI, inked, type Ink } from './ink.ts';

export interface TooltipRow {
  ink: Ink;
  name: string;
  figure: string;
}

/** What is shown at a place of the axis of time that is pointed at, by the live chart alone. */
export function tooltipOf(read: (at: number) => { head: string; rows: readonly TooltipRow[] }) {
  return {
    trigger: 'axis',
    confine: true,
    transitionDuration: 0,
    backgroundColor: inked('panel'),
    borderColor: inked('rule'),
    borderWidth: 1,
    padding: [6, 10],
    textStyle: { color: inked('ink'), fontFamily: HEI, fontSize: 12 },
    axisPointer: {
      type: 'line',
      triggerEmphasis: false,
      lineStyle: { color: inked('rule'), width: 1, type: 'solid' },
    },
    formatter: (pointed: unknown) => {
      const { head, rows } = read(placeOf(pointed));
      return head === ''
        ? ''
        : `<b>${escape(head)}</b><table>${rows.map(writeRow).join('')}</table>`;
    },
  };
}

function placeOf(pointed: unknown): number {
  const [first] = Array.isArray(pointed) ? (pointed as readonly unknown[]) : [pointed];
  const at = typeof first === 'object' && first !== null && 'dataIndex' in first && first.dataIndex;
  return typeof at === 'number' ? at : -1;
}

const writeRow = ({ ink, name, figure }: TooltipRow): string =>
  `<tr><td style="color:${inked(ink)}">━</td><td>${escape(name)}</td><td style="text-align:right;padding-left:12px">${escape(figure)}</td></tr>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escape = (text: string): string => text.replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);
