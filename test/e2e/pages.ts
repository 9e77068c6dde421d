/** Every page of the site, by one address each. */
export const PAGES = [
  '/',
  '/regions/leping',
  '/departments/swj',
  '/indicators/gdp',
  '/rankings',
  '/net-entries',
  '/prices',
  '/households',
  '/bulletin',
  '/bulletin/check',
  '/findings',
  '/plans',
  '/data',
] as const;
