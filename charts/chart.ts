import type { EChartsCoreOption } from 'echarts/core';
import type { Language } from '#domain/language.ts';

/** Where a chart is drawn: on a page its own picture, on paper below a title. */
export interface Sheet {
  language: Language;
  width: number;
  left: number;
  top: number;
  /** The region whose line is pointed at, on a page; null: none. */
  pointed?: () => string | null;
}

/** A chart, placed and ready to be drawn. */
export interface Chart {
  /** How far down it reaches from the top of its sheet. */
  height: number;
  option: EChartsCoreOption;
}
