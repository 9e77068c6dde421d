import { checkFree } from './check-free.ts';
import { checkSections } from './check-sections.ts';
import type { Report } from './compare.ts';
import { expectBulletin, type Expectation, type Truth } from './expected.ts';
import { foldDraft } from './fold.ts';
import { findNotes, nothingRecognised } from './notes.ts';
import { readOutline } from './outline.ts';
import type { DraftCheck, DraftCounts, Verdict } from './types.ts';

/**
 * Holds a draft of a bulletin against the data: every claim in it, where it stands, whether it agrees,
 * what it should say; and what the draft leaves out. What the office adds in its own words is no claim.
 */
export function checkDraft(text: string, truth: Truth): DraftCheck {
  return checkAgainst(text, expectBulletin(truth));
}

/** For one who has several drafts of the same bulletin. */
export function checkAgainst(text: string, expectation: Expectation): DraftCheck {
  const { lexicon } = expectation.tongue;
  const outline = readOutline(foldDraft(text, lexicon.startsSentence), expectation.tongue);
  const report: Report = { claims: [], missing: [], notes: [] };
  const blocks = checkSections(outline, expectation, report);
  for (const piece of outline.free) checkFree(piece, expectation, report);
  const claims = report.claims.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const missing = report.missing.toSorted((a, b) => a.after - b.after);
  const found = [...report.notes, ...findNotes(outline, blocks, expectation)];
  const notes = [...found, ...nothingRecognised(report)].sort((a, b) => a.start - b.start);
  return { claims, missing, notes, counts: countOf({ claims, missing, notes }) };
}

function countOf({ claims, missing, notes }: Report): DraftCounts {
  const count = (wanted: Verdict) => claims.filter(({ verdict }) => verdict === wanted).length;
  return {
    claims: claims.length,
    agrees: count('agrees'),
    differs: count('differs'),
    notUnderstood: count('not-understood'),
    missing: missing.length,
    notes: notes.length,
  };
}
