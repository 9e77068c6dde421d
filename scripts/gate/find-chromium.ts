import { existsSync } from 'node:fs';

/** Chromium without the window, which draws and runs the same in two thirds of the computing. */
export const SHELL = 'chromium-headless-shell';

const SHELL_PLACES = [`/usr/bin/${SHELL}`];
const BROWSER_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What tests run in: `CHROMIUM_PATH`, else the shell, else the system's browser; null when there is none. */
export function findChromium(): string | null {
  return findFirst([...SHELL_PLACES, ...BROWSER_PLACES]);
}

/** The same, the browser first: what is measured is what people have before them. */
export function findBrowser(): string | null {
  return findFirst([...BROWSER_PLACES, ...SHELL_PLACES]);
}

function findFirst(places: readonly string[]): string | null {
  const own = process.env.CHROMIUM_PATH;
  return (own === undefined ? places : [own, ...places]).find(existsSync) ?? null;
}
