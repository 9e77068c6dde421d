import type { BoardRow } from '../board.ts';
import type { BulletinDocument } from '../bulletin/document.ts';
import type { ParagraphRole } from '../bulletin/paragraphs.ts';
import type { Dictionary } from '../dictionary.ts';
import type { Finding } from '../findings/types.ts';
import type { Period } from '../period.ts';
import type { Actual } from '../result.ts';
import type { Tally } from '../standing.ts';
import type { Status } from '../status.ts';

/** A figure and where it belongs; at most one for each indicator × region × period. */
export interface Cell extends Actual {
  indicatorId: string;
  regionId: string;
  period: Period;
}

export interface TargetWords {
  indicatorId: string;
  regionId: string;
  text: string;
}

/** All of one release as it stands at one time. */
export interface ReleaseState {
  cells: readonly Cell[];
  targets: readonly TargetWords[];
  /** Empty where the release has no scorecards; then there is no bulletin either. */
  rows: readonly BoardRow[];
  bulletin: BulletinDocument | null;
  findings: readonly Finding[];
}

/** Before a first publication. */
export const NOTHING: ReleaseState = {
  cells: [],
  targets: [],
  rows: [],
  bulletin: null,
  findings: [],
};

export interface Context {
  /** The order in which indicators and regions are told. */
  dictionary: Dictionary;
  /** The release before it, for a first publication; null: there is none, or it is a revision. */
  previous: PreviousRelease | null;
}

export interface PreviousRelease {
  id: string;
  period: Period;
  rows: readonly BoardRow[];
}

export const CHANGE_KINDS = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface CellChange {
  kind: ChangeKind;
  indicatorId: string;
  regionId: string;
  period: Period;
  /** Null: there was none. */
  before: Actual | null;
  after: Actual | null;
}

export interface TargetChange {
  kind: ChangeKind;
  indicatorId: string;
  regionId: string;
  before: string | null;
  after: string | null;
}

/** How many there are of each kind; `list` leaves out what is the same. */
export interface Changes<Change> {
  added: number;
  changed: number;
  removed: number;
  same: number;
  list: Change[];
}

export const RANK_CAUSES = ['own', 'others', 'group'] as const;
/** The region's own value changed; only others' did; or who is compared, and how. */
export type RankCause = (typeof RANK_CAUSES)[number];

export interface RankChange {
  indicatorId: string;
  regionId: string;
  groupId: string | null;
  /** Null: not ranked. */
  from: number | null;
  to: number | null;
  cause: RankCause;
}

export interface Standing {
  status: Status;
  gap: number | null;
  gapDecimals: number;
}

export interface StatusChange {
  indicatorId: string;
  regionId: string;
  /** Null: the release had no such line. */
  from: Standing | null;
  to: Standing | null;
}

export interface TallyChange {
  /** A region or a department. */
  id: string;
  from: Tally;
  to: Tally;
}

/** What follows for gaps and places; of two states of a release, or of two releases. */
export interface BoardChanges {
  ranks: RankChange[];
  statuses: StatusChange[];
  regions: TallyChange[];
  departments: TallyChange[];
}

export const SENTENCE_KINDS = ['added', 'changed', 'removed', 'renumbered'] as const;
/** `renumbered`: only the number in front differs, for what was added or removed before it. */
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

export const PIECE_KINDS = ['same', 'removed', 'added'] as const;
/** A stretch of a sentence; same and removed together are the old one, same and added the new one. */
export interface Piece {
  kind: (typeof PIECE_KINDS)[number];
  text: string;
}

export const LINE_ROLES = ['around'] as const;
/** `around` the text: title, number, office and date. */
export type LineRole = ParagraphRole | (typeof LINE_ROLES)[number];

export interface SentenceChange {
  kind: SentenceKind;
  role: LineRole;
  /** Title of the section; null for what stands outside of sections. */
  section: string | null;
  /** Whom its block tells of. */
  regionId: string | null;
  departmentId: string | null;
  indicatorId: string | null;
  before: string | null;
  after: string | null;
  pieces: Piece[];
}

export interface FindingChanges {
  appeared: Finding[];
  gone: Finding[];
  same: number;
}

/** All that would follow from a draft. */
export interface Consequences extends BoardChanges {
  cells: Changes<CellChange>;
  targets: Changes<TargetChange>;
  sentences: SentenceChange[];
  findings: FindingChanges;
  /** For a first publication: what moved since the release before. */
  sincePrevious: ({ id: string; period: Period } & BoardChanges) | null;
}
