/** A sheet, in whole millimetres. */
export interface Sheet {
  width: number;
  height: number;
}

export const A4: Sheet = { width: 210, height: 297 };
export const A4_LANDSCAPE: Sheet = { width: 297, height: 210 };
export const A3_LANDSCAPE: Sheet = { width: 420, height: 297 };

const MM_PER_POINT = 25.4 / 72;
const PAGE = /\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g;

/** The sheets of a PDF as Chromium writes it, whose page objects are not compressed. */
export function sheetsOf(pdf: Buffer): Sheet[] {
  return [...pdf.toString('latin1').matchAll(PAGE)].map(([, width, height]) => ({
    width: Math.round(Number(width) * MM_PER_POINT),
    height: Math.round(Number(height) * MM_PER_POINT),
  }));
}
