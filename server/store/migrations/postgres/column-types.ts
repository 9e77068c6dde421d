/** A text, sorted by its bytes whatever the server's locale. */
export const TEXT = 'text collate "C"';

/** JSON as it was written: jsonb would put its fields in another order. Whatever is neither that nor null is refused. */
export const json = (column: string): string =>
  `${TEXT} check (${column} is null or ${column}::json is not null)`;
