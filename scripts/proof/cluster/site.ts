const PASSWORD = '瓷都 的 早晨 很 安静';

/** Somebody who signed in, as any server of the site knows him. */
export interface Visitor {
  send: (url: string, path: string, body: object) => Promise<Response>;
}

/** Takes up a one-time link at one server; what it gives holds at all of them. */
export async function takeUp(url: string, link: string): Promise<Visitor> {
  const token = link.split('#')[1] ?? '';
  const response = await post(
    `${url}/api/v1/invitations/accept`,
    { token, password: PASSWORD },
    {},
  );
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${link}: ${response.status} ${text}`);
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  const csrfToken = String(Reflect.get(Object(JSON.parse(text)), 'csrfToken'));
  const headers = { cookie, 'x-csrf-token': csrfToken };
  return { send: (at, path, body) => post(`${at}/api/v1${path}`, body, headers) };
}

function post(url: string, body: object, headers: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

const HEARD_WITHIN_MS = 20_000;

/** Somebody who listens for what is published. */
export function hearPublished(url: string): { isOpen: Promise<void>; said: Promise<string> } {
  const signal = AbortSignal.timeout(HEARD_WITHIN_MS);
  const opening = fetch(`${url}/api/v1/events`, { signal });
  const said = opening.then(async ({ body }) => {
    let text = '';
    for await (const chunk of body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.includes('event: published')) return 'heard';
    }
    return 'ended';
  });
  return { isOpen: opening.then(() => undefined), said: said.catch(String) };
}
