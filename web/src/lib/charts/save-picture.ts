/** The scale of pixels: sharp on a slide and in print. */
const PNG_SCALE = 2;

export const svgBlob = (svg: string): Blob =>
  new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}`], { type: 'image/svg+xml' });

/** An SVG as pixels at twice its size. */
export async function pngBlob(svg: string): Promise<Blob> {
  const image = new Image();
  // As data: and not as blob:, which the pages may not show.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.width * PNG_SCALE);
  canvas.height = Math.ceil(image.height * PNG_SCALE);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser made no picture of the chart.'));
    }, 'image/png');
  });
}

export function saveBlob(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes by then.
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 10_000);
}

/**
 * The page's address in full, where the server, which does not know how it was asked, wrote its path alone.
 * @example withAddress('…>/indicators/gdp?release=2019-06<…', 'https://…') // '…>https://…<…'
 */
export const withAddress = (svg: string, address: string): string =>
  svg.replace(/>\/[^<]*<\/text>/u, () => `>${escape(address)}</text>`);

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
