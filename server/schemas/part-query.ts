import { Type } from 'typebox';

/** What narrows an answer about a whole release. */
export const PartQuery = {
  region: Type.Optional(Type.String({ description: 'One id or several, with commas.' })),
  indicator: Type.Optional(Type.String({ description: 'One id or several, with commas.' })),
  department: Type.Optional(
    Type.String({ description: 'Indicators that this department answers for.' }),
  ),
};
