import type { LayoutChange } from '#domain/layout/shown.ts';

/** Tells changes apart over every reading: what was found right stays so as long as the cell does. */
export const changeKey = ({ sheet, row, column, now }: LayoutChange): string =>
  JSON.stringify([sheet, row, column, now]);
