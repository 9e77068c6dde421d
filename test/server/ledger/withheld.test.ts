import { beforeEach, describe, expect, test } from 'vitest';
import { saveLedgerRows } from '#server/ledger/put-rows.ts';
import { withholdFrom } from '#server/view/withholding.ts';
import { readLedger } from '#server/view/ledger.ts';
import type { DeskLedgerTable } from '#server/schemas/ledger.ts';
import type { LedgerVersionDetail } from '#server/schemas/ledger-versions.ts';
import { openOffice, type Office, type Person } from '../desk/office.ts';

const DOC = '粮发〔2026〕1号';
/** A value that stands nowhere else. */
const SECRET = '81.7354';
const PUBLIC = '92.4463';
const query = `?subject=${encodeURIComponent(DOC)}`;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  const put = (kind: 'plan-targets' | 'plan-progress', rows: Record<string, string>[]) =>
    saveLedgerRows(office.db, {
      ...{ kind, subject: DOC, rows, note: '', now: office.clock.now },
      actor: { name: 'li', door: 'session' },
    });
  await put('plan-targets', [
    { indicator: '原粮库存占比', target: '70%以上', base_value: SECRET, access: '受限' },
    { indicator: '质检合格率', target: '90%以上' },
  ]);
  await put('plan-progress', [
    // Whatever the report itself says: its target is restricted.
    { indicator: '原粮 库存占比', period: '2026-01', value: SECRET, access: '公开' },
    { indicator: '质检合格率', period: '2026-01', value: PUBLIC },
  ]);
});

const read = async (person: Person, kind: string) =>
  (await person.desk(`/ledger/${kind}/table${query}`)).json<DeskLedgerTable>();

describe('what came of a restricted target', () => {
  test('is seen by those who work on figures', async () => {
    expect((await read(office.li, 'plan-progress')).rows).toHaveLength(2);
    expect((await read(office.wang, 'plan-targets')).rows[0]?.cells['base_value']).toBe(SECRET);
  });

  test('is not seen by others at the desk: in the table, its file, its versions, or by a check', async () => {
    expect(
      (await read(office.chen, 'plan-progress')).rows.map(({ cells }) => cells['value']),
    ).toEqual([PUBLIC]);
    const [target] = (await read(office.chen, 'plan-targets')).rows;
    expect(target?.cells).toMatchObject({ indicator: '原粮库存占比', target: '70%以上' });
    for (const kind of ['plan-progress', 'plan-targets']) {
      const bodies = [
        (await office.chen.desk(`/ledger/${kind}/table${query}`)).body,
        (await office.chen.desk(`/ledger/${kind}/table.csv${query}`)).body,
        (await office.chen.desk(`/ledger/${kind}/versions${query}`)).body,
        ...(await versionsOf(kind)),
        (
          await office.chen.send('POST', '/ledger/check', {
            tables: [{ kind, subject: DOC, rows: [] }],
          })
        ).body,
      ];
      for (const body of bodies) expect(body).not.toContain(SECRET);
    }
  });

  test('is not in what anybody may read, now or at an earlier moment', async () => {
    const paths = ['/plans', '/plans.csv', '/plans?asOf=3', '/search?q=原粮', '/catalog.jsonld'];
    for (const path of paths) {
      for (const person of [office.nobody, office.chen]) {
        expect((await person.get(encodeURI(path))).body, path).not.toContain(SECRET);
      }
    }
  });

  test('is withheld from every view below the level, and stays so once the target is gone', async () => {
    await saveLedgerRows(office.db, {
      ...{ kind: 'plan-targets', subject: DOC, rows: [], note: '' },
      removed: [{ indicator: '原粮库存占比' }],
      actor: { name: 'li', door: 'session' },
      now: office.clock.now,
    });
    const whole = await office.app.view();
    for (const clearance of ['public', 'internal'] as const) {
      const seen = await withholdFrom(whole, clearance, whole);
      const tables = await readLedger(seen, 'plan-progress');
      expect(JSON.stringify(tables)).not.toContain(SECRET);
      expect(JSON.stringify(tables)).toContain(PUBLIC);
    }
  });

  test('is told to be withheld, and its answer is nobody else’s', async () => {
    const response = await office.nobody.get('/plans');
    expect(Number(response.headers['tongbao-withheld'])).toBeGreaterThan(0);
    expect(response.headers.etag).toContain('-public');
  });
});

async function versionsOf(kind: string): Promise<string[]> {
  const url = `/ledger/${kind}/versions`;
  const list = (await office.chen.desk(`${url}${query}`)).json<{ load: number }[]>();
  const details = list.map(async ({ load }) => office.chen.desk(`${url}/${load}${query}`));
  return (await Promise.all(details)).map((one) => JSON.stringify(one.json<LedgerVersionDetail>()));
}

describe('who is named in a list', () => {
  const FIRM = '示例瓷业有限公司';
  const OPEN = '示例陶土有限公司';
  const LIST = '一周不用电的企业';
  const ofList = `?subject=${encodeURIComponent(LIST)}`;
  beforeEach(async () => {
    const names = [{ name: FIRM }, { name: OPEN, access: '公开' }];
    await saveLedgerRows(office.db, {
      ...{ kind: 'unit-lists', subject: LIST, note: '', now: office.clock.now },
      rows: names.map((one) => ({ list: LIST, period: '2022-W24', places: '乐平市', ...one })),
      actor: { name: 'li', door: 'session' },
    });
  });

  test('is told to those who work on figures, and to nobody else unless the row says so', async () => {
    const namesFor = async (person: Person) => {
      const reply = await person.desk(`/ledger/unit-lists/table${ofList}`);
      return reply.json<DeskLedgerTable>().rows.map(({ cells }) => cells['name']);
    };
    expect(await namesFor(office.li)).toEqual([FIRM, OPEN]);
    expect(await namesFor(office.chen)).toEqual([OPEN]);
    const csv = await office.chen.desk(`/ledger/unit-lists/table.csv${ofList}`);
    expect(csv.body).not.toContain(FIRM);
  });

  test('is withheld from views below the level, and counted among what is', async () => {
    const whole = await office.app.view();
    for (const clearance of ['public', 'internal'] as const) {
      const seen = await withholdFrom(whole, clearance, whole);
      const tables = JSON.stringify(await readLedger(seen, 'unit-lists'));
      expect(tables).not.toContain(FIRM);
      expect(tables).toContain(OPEN);
    }
    const before = (await office.nobody.get('/plans')).headers['tongbao-withheld'];
    // The series that is restricted, and the row.
    expect(Number(before)).toBe(2);
  });
});
