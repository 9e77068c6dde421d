import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '#domain/roles.ts';
import type { EditionStep } from '#domain/edition-steps.ts';
import type { Session } from '#server/schemas/accounts.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import { signInAs } from './accounts.ts';
import type { Site } from './serve.ts';

const PRINTED = join(import.meta.dirname, '../../../data/releases/2019-06');
const RELEASE = '/desk/releases/2019-06';
const STEPS = [
  ['wang', ['reviewer'], 'approve'],
  ['zhao', ['publisher'], 'publish'],
] as const satisfies readonly (readonly [string, readonly Role[], EditionStep])[];

interface Revision {
  /** The growth of 乐平市's GDP, printed as 8.1. */
  gdp: string;
  /** 限额以上消费品零售额, printed as 28, which 高新区 alone reports. */
  alone?: string;
  reason: string;
}

/** Of June 2019, as it is being prepared. */
export async function draftRevision(
  page: Page,
  site: Site,
  { gdp, alone, reason }: Revision,
): Promise<void> {
  const texts = [
    printed('附件1-乐平市.csv').replace('地区生产总值,8-8.5,8.1', `地区生产总值,8-8.5,${gdp}`),
    ...(alone === undefined
      ? []
      : [printed('附件5-市高新区.csv').replace('品零售额,,28,', `品零售额,,${alone},`)]),
  ];
  await signInAs(page, 'li', ['officer'], site);
  await ask(page, site, `${RELEASE}/revisions`, { reason });
  for (const text of texts) {
    const { id } = (await ask(page, site, `${RELEASE}/uploads`, { text })) as Upload;
    await ask(page, site, `${RELEASE}/loads`, { uploadId: id, warningsReason: '已核对' });
  }
  await ask(page, site, `${RELEASE}/steps`, { step: 'submit' });
}

const printed = (file: string) => readFileSync(join(PRINTED, file), 'utf8');

/** The same, reviewed and published by three people; nobody is signed in afterwards. */
export async function publishRevision(page: Page, site: Site, revision: Revision): Promise<void> {
  await draftRevision(page, site, revision);
  for (const [name, roles, step] of STEPS) {
    await signInAs(page, name, roles, site);
    await ask(page, site, `${RELEASE}/steps`, { step });
  }
  await page.context().clearCookies();
}

/** As whoever is signed in on the page. */
export async function ask(
  page: Page,
  { url }: Site,
  path: string,
  data: object,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<unknown> {
  const session = await page.request.get(`${url}/api/v1/session`);
  const { csrfToken } = (await session.json()) as Session;
  const headers = { 'x-csrf-token': csrfToken ?? '', origin: url };
  const response = await page.request.fetch(`${url}/api/v1${path}`, { method, data, headers });
  if (!response.ok()) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}
