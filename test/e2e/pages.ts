/** Every page of the site, by one address each. */
export const PAGES = [
  '/',
  '/regions/leping',
  '/departments/swj',
  '/indicators/gdp',
  '/compare?regions=leping%2Cchangjiang',
  '/rankings',
  '/net-entries',
  '/prices',
  '/households',
  '/bulletin',
  '/bulletin/check',
  '/findings',
  '/plans',
  '/data',
  '/history?indicator=gdp&region=leping&period=2019-01%2F2019-06',
  '/sign-in',
] as const;
