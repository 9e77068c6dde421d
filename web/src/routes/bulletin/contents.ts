import type { Bulletin } from '#server/schemas/bulletin.ts';
import { shortNameOf, type Names } from './names.ts';

type Section = Bulletin['sections'][number];
type Block = Section['blocks'][number];

export interface ContentsSection {
  id: string;
  title: string;
  /** How many of its targets are unmet; null where it is not told by targets. */
  entries: { id: string; name: string; unmet: string | null }[];
}

/** What stands where, to go to. */
export function contentsOf(sections: readonly Section[], names: Names): ContentsSection[] {
  return sections.map(({ title, blocks }, index) => ({
    id: sectionId(index),
    title,
    entries: blocks.map((block, place) => ({
      id: blockId(index, place),
      name: nameOf(block, names),
      unmet:
        block.heading.runs.find(({ figure }) => figure?.kind === 'unmet')?.text ??
        urgedIn(block)?.count ??
        null,
    })),
  }));
}

/** @example sectionId(0) // 'part-1' */
export const sectionId = (section: number) => `part-${section + 1}`;

/** @example blockId(0, 2) // 'part-1-3' */
export const blockId = (section: number, block: number) => `${sectionId(section)}-${block + 1}`;

/** Of whom a block tells: the first number of its heading says it. */
function nameOf({ heading }: Block, { regions, departments }: Names): string {
  const figure = heading.runs.find((run) => run.figure)?.figure;
  const name = figure?.departmentId
    ? shortNameOf(departments, figure.departmentId)
    : shortNameOf(regions, figure?.regionId ?? null);
  return name ?? urgedIn({ heading })?.unit ?? heading.text;
}

/** Of whom a block of tasks is that are late, and how many there are: it has no figure that says so. */
function urgedIn({ heading }: Pick<Block, 'heading'>) {
  const [, unit, count] = /^（.+?）(.+?)共有(\d+)项任务/u.exec(heading.text) ?? [];
  return unit !== undefined && count !== undefined ? { unit, count } : null;
}

/** Sentences that a finding touches. */
export function countTouched(sections: readonly Section[]): number {
  const sentences = sections.flatMap(({ opening, blocks }) => [
    opening,
    ...blocks.flatMap(({ heading, items }) => [heading, ...items]),
  ]);
  return sentences.filter(({ findings }) => findings.length > 0).length;
}
