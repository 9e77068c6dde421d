import { Type } from 'typebox';

/** Left out where there is none: replies about figures without marks are as they ever were. */
export const NoteMark = Type.Optional(
  Type.String({
    description:
      'The marks of notes behind the figure as it was printed, those of its name and number too: ①, *, [1], p. Left out where there is none.',
  }),
);

export const NoteText = Type.Optional(
  Type.String({ description: 'What the notes of the table say of these marks, where they do.' }),
);

/** The marks behind something printed that is no figure of its own: a gap, a rank, a rate of growth. */
export const PrintedNote = Type.Object({
  noteMark: Type.String({ description: 'As printed: ①, *, [1], p.' }),
  noteText: NoteText,
});
