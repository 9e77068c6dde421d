import { Type, type Static } from 'typebox';

export const RegionCode = Type.Object({
  code: Type.String({ description: 'Six digits of GB/T 2260.' }),
  name: Type.String(),
  within: Type.String({ description: 'Province and city that it lies in.' }),
  year: Type.Integer({ description: 'Until the end of which changes are in the list.' }),
  source: Type.String({ description: 'The package that the list is from.' }),
});
export type RegionCode = Static<typeof RegionCode>;
