interface Headers {
  'sec-fetch-site'?: string | string[] | undefined;
  origin?: string | undefined;
}

/**
 * Whether another site's page sent a request. Browsers say so themselves (Sec-Fetch-Site) where the
 * connection is safe; else the Origin must be the host that was asked. Programs send neither.
 * @example isFromElsewhere({ origin: 'https://evil.example' }, 'tongbao.gov.cn') // true
 */
export function isFromElsewhere(headers: Headers, host: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && !isOriginOf(headers.origin, host);
}

/** Hosts are compared as URLs have them: in small letters, the usual port left out. */
function isOriginOf(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const own = `${new URL(origin).protocol}//${host}`;
  return URL.canParse(own) && new URL(own).host === new URL(origin).host;
}
