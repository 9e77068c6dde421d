import { speak } from '../said.ts';
import { checkBlock } from './check-block.ts';
import { compareSentence, type Report } from './compare.ts';
import type { ExpectedBlock, Expectation, ExpectedSection } from './expected.ts';
import { matchBlocks, type MatchedBlock } from './match-blocks.ts';
import type { MatchedItem } from './match-items.ts';
import type { Outline, ReadBlock } from './outline.ts';
import { blockLeftOut, headingLeftOut, OPENING_LEFT_OUT, partLeftOut } from './say-blocks.ts';
import { NOBODY } from './say-claims.ts';

export interface CheckedBlock extends MatchedBlock {
  items: readonly MatchedItem[];
}

/** Openings and blocks against the bulletin, and those that are left out. */
export function checkSections(
  outline: Outline,
  expectation: Expectation,
  report: Report,
): CheckedBlock[] {
  const matches = matchBlocks(outline.blocks, expectation);
  for (const opening of outline.openings) {
    const expected = expectation.sections.find(({ id }) => id === opening.section)?.opening;
    const comparison = { subject: NOBODY, rivals: () => [] };
    if (expected) compareSentence(opening, expected, comparison, report);
  }
  const seen = new Set<ExpectedBlock>();
  const checked = matches.map((match) => {
    const isRepeated = match.expected !== null && seen.has(match.expected);
    if (match.expected) seen.add(match.expected);
    return { ...match, items: checkBlock(match, { expectation, isRepeated }, report) };
  });
  let after = 0;
  for (const section of expectation.sections) {
    after = findOmitted(section, { outline, matches, after }, report);
  }
  return checked;
}

interface Found {
  outline: Outline;
  matches: readonly MatchedBlock[];
  /** Where the section before it ends. */
  after: number;
}

/** What a section should hold and the draft doesn't; a section of which nothing is there is missing once. */
function findOmitted(section: ExpectedSection, found: Found, { missing }: Report): number {
  const { outline, matches } = found;
  const title = outline.titles.find((one) => one.section === section.id);
  const opening = outline.openings.find((one) => one.section === section.id);
  const own = matches.filter(({ block }) => block.section === section.id);
  let after = title?.place.end ?? startOf(own[0]?.block) ?? found.after;
  if (!opening && own.length === 0) {
    const text = [section.opening.text, ...section.blocks.map(blockText)].join('\n');
    missing.push({ after, text, ...speak({ message: partLeftOut(section.title) }) });
    return after;
  }
  if (opening) after = opening.place.end;
  else missing.push({ after, text: section.opening.text, ...speak({ message: OPENING_LEFT_OUT }) });
  for (const expected of section.blocks) {
    const match = own.find((one) => one.expected === expected);
    if (!match) {
      const words = speak({ message: blockLeftOut(expected.name) });
      missing.push({ after, text: blockText(expected), ...words });
      continue;
    }
    if (!match.block.heading && expected.heading) {
      const words = speak({ message: headingLeftOut(expected.name) });
      missing.push({ after, text: expected.heading.text, ...words });
    }
    after = endOf(match.block) ?? after;
  }
  return after;
}

function blockText({ heading, items }: ExpectedBlock): string {
  return [heading?.text ?? '', ...items.map(({ text }) => text)].join('\n');
}

function startOf(block: ReadBlock | undefined): number | null {
  return block?.heading?.place.start ?? block?.items[0]?.place.start ?? null;
}

function endOf({ heading, items }: ReadBlock): number | null {
  return items.at(-1)?.place.end ?? heading?.place.end ?? null;
}
