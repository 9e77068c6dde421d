// Offsets of the ZIP format (APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16).
const END = { signature: 0x06054b50, size: 22, count: 10, directory: 16 };
const ENTRY = { size: 46, time: 12, name: 28, extra: 30, comment: 32, header: 42 };
const HEADER = { time: 10 };

/** Every file of a ZIP archive (without a comment) gets one date; the bytes are changed in place. */
export function setZipDates(zip: Uint8Array, date: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END.size;
  if (view.getUint32(end, true) !== END.signature) throw new Error('not a ZIP without comment');
  const stamp = dosDate(date);
  let entry = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.count, true); left > 0; left -= 1) {
    view.setUint32(entry + ENTRY.time, stamp, true);
    view.setUint32(view.getUint32(entry + ENTRY.header, true) + HEADER.time, stamp, true);
    const lengths = [ENTRY.name, ENTRY.extra, ENTRY.comment];
    entry += lengths.reduce((sum, at) => sum + view.getUint16(entry + at, true), ENTRY.size);
  }
  return zip;
}

/** Midnight of a day: the time in the low half, the date in the high one, years from 1980. */
function dosDate(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return ((((year - 1980) << 9) | (month << 5) | day) << 16) >>> 0;
}
