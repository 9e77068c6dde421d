import type { BulletinDocument } from '#domain/bulletin/document.ts';
import { addresseeOf } from '#domain/bulletin/paragraphs.ts';
import { sentenceText, type FigureRef, type Sentence } from '#domain/bulletin/text.ts';
import type { Mistake } from '#domain/findings/types.ts';
import type { BulletinSentence } from '#server/schemas/bulletin.ts';
import type { Board } from './board.ts';
import { toBulletinFigure } from './figure-ref.ts';
import { findingId, isOfRegion } from './findings.ts';

/** The bulletin in the words of the contract, each sentence with what print says otherwise. */
export function toBulletinReply(
  document: BulletinDocument,
  board: Board,
  findings: readonly Mistake[],
) {
  const sentence = (one: Sentence) => toSentence(one, board, findings);
  const { title, docNo, issuer, publishedOn, opening, sections, closing, annexes, endNote } =
    document;
  return {
    ...{ title, docNo, issuer, publishedOn },
    addressee: addresseeOf(opening),
    opening: [...opening],
    sections: sections.map((section) => ({
      title: section.title,
      opening: sentence(section.opening),
      blocks: section.blocks.map(({ heading, items }) => {
        return { heading: sentence(heading), items: items.map(sentence) };
      }),
    })),
    closing: [...closing],
    annexes: [...annexes],
    endNote,
  };
}

function toSentence(
  sentence: Sentence,
  board: Board,
  findings: readonly Mistake[],
): BulletinSentence {
  const runs = sentence.map(({ text, figure }) => ({
    text,
    figure: figure ? toBulletinFigure(figure, board) : null,
  }));
  const touching = findings.filter((finding) =>
    sentence.some(({ figure }) => touches(finding, figure)),
  );
  return { text: sentenceText(sentence), runs, findings: touching.map(findingId) };
}

/** A finding about the same figure of the same region. */
function touches(mistake: Mistake, figure: FigureRef | undefined): boolean {
  if (!figure?.indicatorId || !mistake.indicatorId) return false;
  return figure.indicatorId === mistake.indicatorId && isOfRegion(mistake, figure.regionId);
}
