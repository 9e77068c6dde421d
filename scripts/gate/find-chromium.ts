import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of the system's Chromium, `CHROMIUM_PATH` first; null when there is none. */
export function findChromium(): string | null {
  const places = [process.env.CHROMIUM_PATH, ...PLACES];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}
