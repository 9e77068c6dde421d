const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

interface Frame {
  /** In full. */
  address: string;
  title: string;
  /** In pixels, where no script gives it the height of what it holds. */
  height: number;
}

/**
 * What is pasted into a page of another site: the frame, and the script that gives it the height of what
 * it holds at whatever width. Where scripts are not taken the frame keeps the height that is written.
 * @example frameCode({ address: 'https://…/?embed=1', title: '总览', height: 700 }) // '<iframe src="https://…/?embed=1" title="总览" …'
 */
export function frameCode({ address, title, height }: Frame): string {
  const script = new URL('/embed.js', address).href;
  return [
    `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`,
    `<script src="${quoted(script)}" async></script>`,
  ].join('\n');
}

/** The height that a message from a frame tells; null: it tells another thing. */
export function toldHeight(message: unknown): number | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, height }: { type?: unknown; height?: unknown } = message;
  return type === 'tongbao-height' && typeof height === 'number' && height > 0 ? height : null;
}
