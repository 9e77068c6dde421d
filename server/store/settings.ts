import type { Db, Trx } from './database.ts';

export interface Settings {
  /** One who entered may also approve. */
  allowSamePerson: boolean;
  /** Rankings are approved apart. */
  rankingNeedsApproval: boolean;
  /** Changes of the dictionary count once somebody else has approved. */
  dictionaryNeedsReview: boolean;
  /** The same of changes of the ledger. */
  ledgerNeedsReview: boolean;
}

const DEFAULTS: Settings = {
  allowSamePerson: false,
  rankingNeedsApproval: false,
  dictionaryNeedsReview: false,
  ledgerNeedsReview: false,
};

export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('setting').selectAll().execute();
  const isSet = (name: keyof Settings) => {
    const value = rows.find((row) => row.name === name)?.value;
    return value === undefined ? DEFAULTS[name] : value === 'true';
  };
  return {
    allowSamePerson: isSet('allowSamePerson'),
    rankingNeedsApproval: isSet('rankingNeedsApproval'),
    dictionaryNeedsReview: isSet('dictionaryNeedsReview'),
    ledgerNeedsReview: isSet('ledgerNeedsReview'),
  };
}

export async function writeSettings(trx: Trx, settings: Partial<Settings>): Promise<void> {
  const rows = Object.entries(settings).map(([name, value]) => {
    return { name, value: JSON.stringify(value) };
  });
  await trx
    .insertInto('setting')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: (eb) => eb.ref('excluded.value') }),
    )
    .execute();
}
