export const RELEASE = '2019-06';
export const TOKEN = 'token-of-proof';
export const CSRF = 'csrf-of-proof';
const HEADERS = { cookie: `tongbao_session=${TOKEN}`, 'x-csrf-token': CSRF };

export async function sendWorkbook(address: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData();
  form.append('files', new File([Buffer.from(bytes)], '各县区月报.xlsx'));
  const url = `${address}/api/v1/desk/releases/${RELEASE}/uploads`;
  return told(await fetch(url, { method: 'POST', headers: HEADERS, body: form }));
}

export async function sendDraft(address: string, bytes: Uint8Array): Promise<string> {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const url = `${address}/api/v1/releases/${RELEASE}/draft-check`;
  const headers = { 'content-type': type };
  return told(await fetch(url, { method: 'POST', headers, body: Buffer.from(bytes) }));
}

export async function askAsOfficer(address: string, path: string): Promise<string> {
  return told(await fetch(`${address}/api/v1${path}`, { headers: HEADERS }));
}

export async function publish(address: string, release: string): Promise<string> {
  const url = `${address}/api/v1/desk/releases/${release}/steps`;
  const headers = { ...HEADERS, 'content-type': 'application/json' };
  const body = JSON.stringify({ step: 'publish', note: '验证' });
  return told(await fetch(url, { method: 'POST', headers, body }));
}

async function told(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${response.url}: ${bytes.toString()}`);
  return `${response.status}，${bytes.length} 字节`;
}

/** What some work said, and how long it took. */
export async function timed(work: () => Promise<string>): Promise<string> {
  const start = performance.now();
  const result = await work();
  return `${((performance.now() - start) / 1000).toFixed(1)} 秒，${result}`;
}
