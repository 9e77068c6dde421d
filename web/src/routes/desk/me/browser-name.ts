import { words } from './words.ts';
/** In the order in which they are looked for: most of them call themselves Chrome and Safari too. */
const BROWSERS: readonly [pattern: RegExp, name: string][] = [
  [/\bEdg\//u, 'Edge'],
  [/\b(?:360SE|QIHU|QHBrowser)/u, words.browsers.se],
  [/\bQQBrowser\//u, words.browsers.qq],
  [/\bMicroMessenger\//u, words.browsers.wechat],
  [/\bFirefox\//u, 'Firefox'],
  [/\b(?:Headless)?Chrom(?:e|ium)\//u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
];
const SYSTEMS: readonly [pattern: RegExp, name: string][] = [
  [/\bAndroid\b/u, 'Android'],
  [/\b(?:iPhone|iPad)\b/u, 'iOS'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b/u, 'macOS'],
  [/\bLinux\b/u, 'Linux'],
];

/** @example nameBrowser('Mozilla/5.0 (Windows NT 10.0) … Chrome/140.0 Safari/537.36 Edg/140.0') // 'Edge，Windows' */
export function nameBrowser(userAgent: string): string {
  const find = (table: typeof BROWSERS) => table.find(([pattern]) => pattern.test(userAgent))?.[1];
  const names = [find(BROWSERS), find(SYSTEMS)].filter((name) => name !== undefined);
  return names.length > 0 ? words.browser(names) : words.other;
}
