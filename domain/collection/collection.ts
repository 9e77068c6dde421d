import type { CollectionUnit } from './fill-in-code.ts';

/** From whom the lines of a release are gathered, and until when. */
export interface Collection {
  units: readonly CollectionUnit[];
  /** YYYY-MM-DD; null: no day is set. */
  dueOn: string | null;
}

/** Which unit is meant. @example unitKey({ kind: 'region', id: 'leping' }) // 'region:leping' */
export const unitKey = ({ kind, id }: CollectionUnit): string => `${kind}:${id}`;
