import type { ControlPlace } from '#server/schemas/control-units.ts';

/** In the language of the page where the dictionary has the place; else as printed. */
export const nameOf = ({ region, name }: Pick<ControlPlace, 'region' | 'name'>): string =>
  region?.shortName ?? name;
