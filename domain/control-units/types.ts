import type { Decimal } from '../decimal.ts';
import type { Said } from '../said.ts';

/** The document that a table of the ledger is of; blank cells are null. */
export interface SourceDocument {
  docNo: string | null;
  title: string | null;
  signedOn: string | null;
}

export interface ControlUnit {
  code: string;
  name: string;
  class: string;
  /** As printed. */
  place: string;
  regionId: string | null;
  scope: string | null;
  sourceLine: string | null;
}

/** Of one class in one place: what the list holds, and what the document prints beside it. */
export interface ClassCount {
  class: string;
  listed: number;
  /** Null: not printed. */
  printed: number | null;
  /** Percent of the area of the place, as printed; areas of units are not. */
  share: Decimal | null;
}

/** The printed shares of one place added up. */
export interface ShareSum {
  value: Decimal;
  /** What it is over 100. */
  over: Decimal;
  /** Whether rounding each share alone may bring it: half a last decimal a share. */
  isRounding: boolean;
}

export interface PlaceCounts {
  place: string;
  regionId: string | null;
  /** The city: all units of the list are in it. */
  isWhole: boolean;
  classes: readonly ClassCount[];
  shares: ShareSum | null;
  sourceLine: string | null;
}

export const CONTROL_FINDINGS = ['count', 'sum', 'shares', 'code', 'twice', 'place'] as const;
/** Where list and summary, or the codes and what stands beside them, differ. */
export type ControlFindingKind = (typeof CONTROL_FINDINGS)[number];

export interface ControlFinding {
  kind: ControlFindingKind;
  place: string;
  class: string | null;
  printed: string;
  found: string;
  said: Said;
  sourceLine: string | null;
}

export interface ControlList {
  id: string;
  document: SourceDocument;
  /** In the order in which the list has them first. */
  classes: readonly string[];
  units: readonly ControlUnit[];
  /** The whole first, then the places in the order of the dictionary; one that it has not comes last. */
  places: readonly PlaceCounts[];
  findings: readonly ControlFinding[];
}
