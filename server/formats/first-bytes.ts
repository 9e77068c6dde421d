/** How files begin, whatever their names say. */
export const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Office's files from before it used zips, and those that it has encrypted. */
export const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** @example startsWith(bytes, ZIP) */
export function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
