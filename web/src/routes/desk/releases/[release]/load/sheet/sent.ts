import type { SheetAnswer } from '#domain/layout/shown.ts';
import type { ShownFile } from '#server/schemas/layouts.ts';
import type { KeptAnswers } from './kept-answers.ts';

/** Answers as the API takes them. */
export function toSent({ shown, template }: KeptAnswers): Pick<ShownFile, 'shown' | 'template'> {
  return {
    shown: shown.map(({ sheet, answers }) => ({
      sheet,
      answers: answers.map((answer): SheetAnswer => answer),
    })),
    template,
  };
}
