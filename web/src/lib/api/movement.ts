import type { Movement } from '#server/schemas/movement.ts';
import { movementAddress, type PartQuery } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getMovement = (reader: Reader, release: string, query: Partial<PartQuery> = {}) =>
  read<Movement>(reader, movementAddress(release, query));
