import type { InvitationCheck } from '#server/schemas/accounts.ts';
import type { OfficeChoice } from '#server/schemas/office.ts';
import { USUAL_DUTY_WORD } from '#domain/office.ts';

type Holds = NonNullable<InvitationCheck['holds']>;

/** What the first administrator chooses to begin with: what is there, or an office of his own. */
export class Beginning {
  readonly holds: Holds;
  way: 'as-is' | 'own' = $state('as-is');
  name = $state('');
  kind: OfficeChoice['kind'] = $state('city');
  months: OfficeChoice['months'] = $state('merged');
  language: OfficeChoice['language'] = $state('zh');
  dutyWord = $state(USUAL_DUTY_WORD);

  constructor(holds: Holds) {
    this.holds = holds;
    if (holds === 'nothing') this.way = 'own';
  }

  /** Where somebody has worked already nothing is asked. */
  get isAsked(): boolean {
    return this.holds !== 'other';
  }

  get choice(): OfficeChoice | null {
    if (!this.isAsked || this.way === 'as-is') return null;
    const { name, kind, months, language, dutyWord } = this;
    return { name, kind, months, language, dutyWord };
  }
}
