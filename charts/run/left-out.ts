import type { Language } from '#domain/language.ts';
import { wordsIn } from '../words.ts';
import type { linesOf } from './lines.ts';

/** Why what would press the others flat is not drawn: the city as their sum, wider places for their size. */
export function sayLeftOut(
  leftOut: ReturnType<typeof linesOf>['leftOut'],
  language: Language,
): string[] {
  const words = wordsIn(language);
  const namesOf = (kind: 'city' | 'wider') =>
    leftOut
      .filter(({ region }) => region.kind === kind)
      .map(({ region }) => region.shortName)
      .join(words.list);
  return [
    ...(namesOf('city') === '' ? [] : [words.left(namesOf('city'))]),
    ...(namesOf('wider') === '' ? [] : [words.leftWider(namesOf('wider'))]),
  ];
}
