import { Type, type Static } from 'typebox';
import { LACKING_CHOICES } from '#domain/corrections/lacking.ts';
import {
  LedgerChecked,
  LedgerKindId,
  LedgerRow,
  LedgerSubject,
  MOST_LEDGER_ROWS,
} from './ledger.ts';
import { Nullable, OneOf } from './scalars.ts';
import { UploadProblem } from './uploads.ts';

const closed = { additionalProperties: false };
const MOST_COLUMNS = 300;
const Text = Type.String({ maxLength: 20_000 });

/** A sheet as it was read: its heads and lines, to be sent back with another mapping. */
export const LedgerSheet = Type.Object(
  {
    file: Type.String({ maxLength: 300 }),
    sheet: Nullable(Type.String({ maxLength: 300 })),
    title: Nullable(Type.String({ maxLength: 5000 })),
    notes: Type.Array(Text, { maxItems: 500 }),
    heads: Type.Array(Text, { maxItems: MOST_COLUMNS }),
    lines: Type.Array(
      Type.Object(
        {
          row: Type.Integer({ description: 'The line of the file.' }),
          texts: Type.Array(Text, {
            maxItems: MOST_COLUMNS,
            description: 'In the order of heads.',
          }),
          isTotal: Type.Boolean(),
          part: Type.String({ maxLength: 1000, description: 'The heading that it stands under.' }),
        },
        closed,
      ),
      { maxItems: MOST_LEDGER_ROWS },
    ),
  },
  closed,
);
export type LedgerSheet = Static<typeof LedgerSheet>;

export const LedgerMapping = Type.Object(
  {
    kind: LedgerKindId,
    columns: Type.Array(Nullable(Type.String({ maxLength: 60 })), {
      maxItems: MOST_COLUMNS,
      description: 'For each head the id of its column; null: kept under its own head.',
    }),
    subject: Nullable(
      Type.String({
        ...LedgerSubject,
        description: 'Of rows that do not say it. Null: the title, or else the name of the file.',
      }),
    ),
  },
  closed,
);
export type LedgerMapping = Static<typeof LedgerMapping>;

export const LedgerProposal = Type.Object({
  ...LedgerChecked.properties,
  title: Nullable(Type.String()),
  notes: Type.Array(Type.String()),
  file: Type.String(),
  sheet: Nullable(Type.String()),
  rows: Type.Array(LedgerRow, { description: 'As they would stand.' }),
  lacking: Type.Array(Type.String(), { description: 'Rows that stand and are not in the file.' }),
});
export type LedgerProposal = Static<typeof LedgerProposal>;

export const LedgerReading = Type.Object({
  sheet: LedgerSheet,
  mapping: Nullable(
    Type.Object(LedgerMapping.properties, {
      ...closed,
      description: 'As its heads say; null: they are those of no kind.',
    }),
  ),
  tables: Type.Array(LedgerProposal, { description: 'One a subject; none without a mapping.' }),
});
export type LedgerReading = Static<typeof LedgerReading>;

export const LedgerFileReading = Type.Object({
  sheets: Type.Array(LedgerReading),
  problems: Type.Array(UploadProblem, { description: 'Of files and sheets that cannot be read.' }),
});
export type LedgerFileReading = Static<typeof LedgerFileReading>;

export const lackingQuery = {
  missing: Type.Optional(
    OneOf(LACKING_CHOICES, 'What becomes of rows that stand and a file lacks. Without: stay.'),
  ),
};

export const LedgerRemap = Type.Object({ sheet: LedgerSheet, mapping: LedgerMapping }, closed);
export type LedgerRemap = Static<typeof LedgerRemap>;
