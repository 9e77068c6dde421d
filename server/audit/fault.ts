import { speak, type Said, type Spoken } from '#domain/said.ts';

/** What can be wrong with the log, or with what it vouches for. */
export type FaultCode =
  | 'file-damaged'
  | 'references-broken'
  | 'log-missing'
  | 'act-changed'
  | 'act-added'
  | 'act-replaced'
  | 'acts-removed'
  | 'acts-cut-off'
  | 'counter-changed'
  | 'load-not-logged'
  | 'load-removed'
  | 'load-changed'
  | 'figure-changed'
  | 'undo-not-logged'
  | 'undo-removed'
  | 'rows-without-load'
  | 'guard-removed'
  | 'head-missing'
  | 'frozen-damaged';

/** A figure that no longer says what its printed table says. */
export interface ChangedFigure {
  indicatorId: string;
  regionId: string;
  /** `2019-01/2019-06` */
  period: string;
  /** What the database now holds; null: nothing at all. */
  stored: string | null;
  /** What was printed; null: nothing was there. */
  printed: string | null;
}

/** The first place where what is there and what was written down part: what is wrong, and how to mend it. */
export interface AuditFault extends Spoken<Record<'message', Said>> {
  code: FaultCode;
  actId: number | null;
  loadId: number | null;
  figure: ChangedFigure | null;
}

/** @example fault('act-changed', { zh: '…', en: '…' }, { actId: 3 }) */
export function fault(
  code: FaultCode,
  message: Said,
  place: Partial<Pick<AuditFault, 'actId' | 'loadId' | 'figure'>> = {},
): AuditFault {
  return { code, ...speak({ message }), actId: null, loadId: null, figure: null, ...place };
}
