import { Type, type Static } from 'typebox';
import { TemplateRef } from './file-reading.ts';
import { ShownFile } from './layouts.ts';
import { Nullable, OneOf } from './scalars.ts';
import { TemplateSheet } from './shown-sheets.ts';

const closed = { additionalProperties: false };
export const TemplateId = Type.String({ maxLength: 100 });

const namedFields = {
  name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
  source: Type.String({ maxLength: 200, description: 'Whose files they are, in words.' }),
};

/** A file that was shown, at the release it lies with. */
const FromUpload = Type.Object(
  { release: Type.String(), upload: Type.String(), ...ShownFile.properties },
  closed,
);

export const NewTemplate = Type.Object({ ...namedFields, from: FromUpload }, closed);
export type NewTemplate = Static<typeof NewTemplate>;

export const TemplateEdit = Type.Object(
  {
    ...namedFields,
    from: Nullable(FromUpload),
    version: Type.Integer({ description: 'The one it changes; refused if there is a newer one.' }),
  },
  { ...closed, description: '`from` null: only name and source change.' },
);
export type TemplateEdit = Static<typeof TemplateEdit>;

const TEMPLATE_ACTS = ['made', 'changed', 'restored', 'imported'] as const;

export const TemplateHead = Type.Object({
  ...TemplateRef.properties,
  source: Type.String(),
  sheets: Type.Array(Nullable(Type.String()), { description: 'Their names.' }),
  answers: Type.Integer({ description: 'How much was shown.' }),
  at: Type.String({ description: 'When it was last changed.' }),
  by: Type.String(),
  lastUsed: Nullable(Type.Object({ at: Type.String(), by: Type.String(), release: Type.String() })),
  isDeleted: Type.Boolean({ description: 'It can be brought back by restoring a version.' }),
});
export type TemplateHead = Static<typeof TemplateHead>;

export const Template = Type.Object({
  ...TemplateHead.properties,
  content: Type.Array(TemplateSheet),
});
export type Template = Static<typeof Template>;

export const TemplateVersion = Type.Object({
  version: Type.Integer(),
  name: Type.String(),
  source: Type.String(),
  act: OneOf(TEMPLATE_ACTS),
  of: Nullable(Type.Integer({ description: 'Of a restored one: which version it is again.' })),
  at: Type.String(),
  by: Type.String(),
});
export type TemplateVersion = Static<typeof TemplateVersion>;

export const TEMPLATE_FORMAT = 'tongbao-template';
export const TEMPLATE_FORMAT_VERSION = 1;

/** A template on its way from one office to another. */
export const TemplateFile = Type.Object(
  {
    format: Type.Literal(TEMPLATE_FORMAT),
    formatVersion: Type.Literal(TEMPLATE_FORMAT_VERSION),
    ...namedFields,
    sheets: Type.Array(TemplateSheet, { maxItems: 300 }),
  },
  closed,
);
export type TemplateFile = Static<typeof TemplateFile>;

export const TemplateImport = Type.Object(
  {
    content: Type.Unknown({ description: 'What the file holds, as JSON.' }),
    name: Nullable(Type.String({ maxLength: 80, description: 'Another name for it.' })),
    isNewVersion: Type.Boolean({
      description: 'Where there is one of its name; else that is refused with `conflict`.',
    }),
  },
  closed,
);
export type TemplateImport = Static<typeof TemplateImport>;
