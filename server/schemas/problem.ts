import { Type, type Static } from 'typebox';

/** RFC 9457 problem details: the one shape of every error. */
export const ProblemDetails = Type.Object({
  type: Type.String(),
  title: Type.String({ description: 'What kind of problem it is, in Chinese.' }),
  titleEn: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String({ description: 'What is wrong and how to mend it, in Chinese.' }),
  detailEn: Type.String(),
  instance: Type.String(),
});
export type ProblemDetails = Static<typeof ProblemDetails>;
