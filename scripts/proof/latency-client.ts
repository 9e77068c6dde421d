export const RELEASE = '2019-06';
export const TOKEN = 'token-of-proof';
export const CSRF = 'csrf-of-proof';
const HEADERS = { cookie: `tongbao_session=${TOKEN}`, 'x-csrf-token': CSRF };

/** A light request: what every page asks for first. Milliseconds until its last byte. */
export async function askLightly(address: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${address}/api/v1/releases`);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`/releases: ${response.status}`);
  return performance.now() - start;
}

export async function sendWorkbook(address: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData();
  form.append('files', new File([Buffer.from(bytes)], '各县区月报.xlsx'));
  const url = `${address}/api/v1/desk/releases/${RELEASE}/uploads`;
  const response = await fetch(url, { method: 'POST', headers: HEADERS, body: form });
  return `${response.status}，${(await response.arrayBuffer()).byteLength} 字节`;
}

export async function sendDraft(address: string, bytes: Uint8Array): Promise<string> {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const url = `${address}/api/v1/releases/${RELEASE}/draft-check`;
  const headers = { 'content-type': type };
  const response = await fetch(url, { method: 'POST', headers, body: Buffer.from(bytes) });
  return `${response.status}，${(await response.arrayBuffer()).byteLength} 字节`;
}
