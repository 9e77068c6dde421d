import { LACKING_CHOICES, type LackingChoice } from '#domain/corrections/lacking.ts';
import { ApiProblem, makeProblem } from '#lib/api/client.ts';
import { addressOf } from '#lib/url/addresses.ts';
import { lackingWords as words } from './lacking-words.ts';

/**
 * What an address chooses for lines that an upload lacks; null: it chooses nothing. A word that is
 * neither is refused as the API refuses it: what is taken in hangs on it, so nothing is guessed.
 */
export function readLackingChoice(release: string, missing: string | null): LackingChoice | null {
  if (missing === null) return null;
  const choice = LACKING_CHOICES.find((one) => one === missing);
  if (choice) return choice;
  throw new ApiProblem(
    makeProblem(
      addressOf('/desk/releases/:release/preview', { release }),
      400,
      'bad-request',
      words.wrongAddress,
      words.choiceIs(missing, LACKING_CHOICES),
    ),
  );
}
