import { Type, type Static } from 'typebox';
import { ACCESS_LEVELS } from '#domain/access.ts';
import { LACKING_CHOICES } from '#domain/corrections/lacking.ts';
import { EDITION_STATES, EDITION_STEPS } from '#domain/edition-steps.ts';
import { NOTE_LENGTH } from '#domain/lengths.ts';
import { MONTH, Nullable, OneOf, PeriodRef } from './scalars.ts';

const Moment = Type.String({ description: 'ISO 8601' });

/** The head of a release, as it is prepared. */
export const ReleaseHead = Type.Object({
  id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$', description: '2020-08' }),
  title: Type.String({ minLength: 1, maxLength: 200 }),
  issuer: Type.String({ minLength: 1, maxLength: 100 }),
  docNo: Nullable(Type.String({ maxLength: 100 })),
  publishedOn: Nullable(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
  period: Type.Object(
    { start: Type.String({ pattern: MONTH }), end: Type.String({ pattern: MONTH }) },
    { additionalProperties: false },
  ),
  opening: Type.String({ maxLength: 5000, description: 'Paragraphs, one a line.' }),
  closing: Type.String({ maxLength: 5000 }),
  completeWithout: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
      maxItems: 200,
      description:
        'Region ids, or indicator/region, that ranks do not wait for; absent: all are waited for.',
    }),
  ),
  urgedOn: Type.Optional(
    Nullable(
      Type.String({
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
        description:
          'The day on which the bulletin urges on tasks that are late, in a part of its own; null: none.',
      }),
    ),
  ),
  access: Type.Optional(
    OneOf(ACCESS_LEVELS, 'Who may see its figures; absent: public, as it was for a change.'),
  ),
});
export type ReleaseHead = Static<typeof ReleaseHead>;

/** A new release: after the one before (same tables, next month), or from its head alone. */
export const OpenRelease = Type.Object(
  {
    from: Type.Optional(Type.String({ description: 'The release that it follows.' })),
    info: Type.Optional(Type.Object(ReleaseHead.properties, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type OpenRelease = Static<typeof OpenRelease>;

export const OpenRevision = Type.Object(
  {
    reason: Type.String({
      minLength: 1,
      maxLength: NOTE_LENGTH,
      description: 'Why it is revised.',
    }),
  },
  { additionalProperties: false },
);

const { id: _, ...headFields } = ReleaseHead.properties;
const someFields = Type.Partial(Type.Object(headFields), {
  additionalProperties: false,
  description: 'What fields were when one began: refused where another changed them since.',
});
export const ReleaseHeadChange = Type.Partial(Type.Object({ ...headFields, was: someFields }), {
  additionalProperties: false,
});
export type ReleaseHeadChange = Static<typeof ReleaseHeadChange>;

export const StepOrder = Type.Object(
  {
    step: OneOf(EDITION_STEPS),
    note: Type.Optional(Type.String({ maxLength: NOTE_LENGTH })),
    embargoUntil: Type.Optional(
      Type.String({ description: 'For schedule: when it is published.' }),
    ),
    seen: Type.Optional(
      Type.Integer({
        description:
          'How many steps of the edition one has seen: refused where others were taken since.',
      }),
    ),
  },
  { additionalProperties: false },
);
export type StepOrder = Static<typeof StepOrder>;

export const DraftLoadOrder = Type.Object(
  {
    uploadId: Type.String(),
    missing: Type.Optional(
      OneOf(LACKING_CHOICES, 'What becomes of lines that a correction lacks: they stay, or go.'),
    ),
    note: Type.Optional(Type.String({ maxLength: NOTE_LENGTH })),
    warningsReason: Type.Optional(Type.String({ maxLength: NOTE_LENGTH })),
  },
  { additionalProperties: false },
);

export const UndoOrder = Type.Object(
  {
    reason: Type.String({ minLength: 1, maxLength: NOTE_LENGTH }),
    withLater: Type.Optional(Type.Boolean({ description: 'Later loads that built on it too.' })),
  },
  { additionalProperties: false },
);

export const EditionSummary = Type.Object({
  release: Type.String(),
  title: Type.String(),
  period: PeriodRef,
  no: Type.Integer({ description: '1 the first publication, later ones are revisions.' }),
  state: OneOf(EDITION_STATES),
  reason: Type.String(),
  openedBy: Type.String(),
  openedAt: Moment,
  embargoUntil: Nullable(Moment),
  tables: Type.Integer({ description: 'Tables it holds so far.' }),
});
export type EditionSummary = Static<typeof EditionSummary>;

export const DeskReleases = Type.Object({
  editions: Type.Array(EditionSummary, { description: 'Being prepared, newest first.' }),
  published: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      period: PeriodRef,
      loadedAt: Moment,
      editions: Type.Integer(),
    }),
    { description: 'Newest first.' },
  ),
});
export type DeskReleases = Static<typeof DeskReleases>;

export const DraftTableRef = Type.Object({
  kind: Type.String(),
  subject: Type.String(),
  title: Nullable(Type.String()),
  file: Type.String(),
  sources: Type.Array(Type.Object({ file: Type.String(), sheet: Nullable(Type.String()) }), {
    description:
      'Where its figures come from: its file, and the sheets to be filled in that brought some of them.',
  }),
  rows: Type.Integer(),
});
export type DraftTableRef = Static<typeof DraftTableRef>;

/** What a table lacks of the one that it corrects. */
export const LackingTable = Type.Object({
  title: Nullable(Type.String()),
  file: Type.String(),
  choice: OneOf(LACKING_CHOICES, 'stay: kept as they stood; go: withdrawn.'),
  lines: Type.Array(
    Type.Object({
      words: Type.String({
        description: 'In Chinese: region, indicator and months, then the figure: 2019年1-6月 8.1.',
      }),
      wordsEn: Type.String(),
    }),
  ),
});
export type LackingTable = Static<typeof LackingTable>;

export const DraftLoad = Type.Object({
  id: Type.Integer(),
  at: Moment,
  by: Type.String(),
  note: Type.String(),
  warnings: Type.Integer({ description: 'Warnings that were accepted.' }),
  lacking: Type.Array(LackingTable, {
    description: 'Lines that its tables lacked of those they correct, kept or not.',
  }),
  warningsReason: Type.String(),
  undoneAt: Nullable(Moment),
  undoneBy: Nullable(Type.String()),
  tables: Type.Array(DraftTableRef),
});
export type DraftLoad = Static<typeof DraftLoad>;

export const EditionDetail = Type.Object({
  ...EditionSummary.properties,
  info: ReleaseHead,
  fromRelease: Nullable(Type.String()),
  loadId: Nullable(Type.Integer({ description: 'The load that published it.' })),
  isPublished: Type.Boolean({ description: 'Whether some edition of the release counts now.' }),
  steps: Type.Array(
    Type.Object({ step: OneOf(EDITION_STEPS), by: Type.String(), at: Moment, note: Type.String() }),
    { description: 'Oldest first.' },
  ),
  loads: Type.Array(DraftLoad, { description: 'Newest first.' }),
  current: Type.Array(DraftTableRef, { description: 'What it holds now.' }),
  canTake: Type.Array(OneOf(EDITION_STEPS), { description: 'Steps that you may take now.' }),
  refusals: Type.Array(
    Type.Object({
      step: OneOf(EDITION_STEPS),
      detail: Type.String({ description: 'In Chinese.' }),
      detailEn: Type.String(),
    }),
    {
      description: 'Steps that come next and why you may not take them.',
    },
  ),
  samePersons: Type.Array(Type.String(), {
    description: 'Who did more than one of entering, approving and publishing.',
  }),
});
export type EditionDetail = Static<typeof EditionDetail>;

export const Load = Type.Object({
  id: Type.Integer(),
  kind: OneOf(['load', 'undo']),
  at: Moment,
  by: Type.String(),
  note: Type.String(),
  figures: Type.Integer({ description: 'Values added or revised.' }),
  releases: Type.Array(Type.String()),
  undoneBy: Nullable(Type.Integer({ description: 'The undo that took it back.' })),
  undid: Type.Array(Type.Integer(), { description: 'For an undo: the loads that it took back.' }),
});
export type Load = Static<typeof Load>;

export const LoadDetail = Type.Object({
  ...Load.properties,
  builtOnBy: Type.Array(Type.Integer(), {
    description: 'Later loads that must be taken back with it.',
  }),
  hashBefore: Type.String({ description: 'Hash of all data without it: as of the load before.' }),
  hashNow: Type.String({ description: 'Hash of all data as they stand.' }),
});
export type LoadDetail = Static<typeof LoadDetail>;

export const LoadsUndone = Type.Object({
  loads: Type.Array(Type.Integer(), { description: 'Taken back, newest first.' }),
  hash: Type.String({ description: 'Hash of all data as they stand.' }),
});
export type LoadsUndone = Static<typeof LoadsUndone>;
