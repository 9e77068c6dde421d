import { Type } from 'typebox';

export const ActQuery = {
  kind: Type.Optional(Type.String({ description: 'A kind of act.' })),
  by: Type.Optional(Type.String({ description: 'The name of an account, or `system`.' })),
  subject: Type.Optional(
    Type.String({ description: 'release/2019-06, load/3; or all of a kind: release, load.' }),
  ),
  from: Type.Optional(
    Type.String({
      description: 'From this day or moment on (Chinese time where no zone is given).',
    }),
  ),
  to: Type.Optional(Type.String({ description: 'Up to this day, its end, or this moment.' })),
};
