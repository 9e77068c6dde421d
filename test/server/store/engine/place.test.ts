import { describe, expect, it } from 'vitest';
import { isPostgres, tellDatabase } from '#server/store/engine/place.ts';

describe('which engine a database is of', () => {
  it.each([
    ['var/tongbao.sqlite', false],
    [':memory:', false],
    ['postgres', false],
    ['var/postgres://x', false],
    ['postgres://db/tongbao', true],
    ['postgresql://li:secret@db:5433/tongbao', true],
    ['Postgres://db/tongbao', true],
  ])('%s', (database, expected) => {
    expect(isPostgres(database)).toBe(expected);
  });
});

describe('how a database is told', () => {
  it.each([
    ['var/tongbao.sqlite', 'var/tongbao.sqlite'],
    ['postgres://db/tongbao', 'postgres://db/tongbao'],
    ['postgres://li:secret@db:5433/tongbao', 'postgres://li@db:5433/tongbao'],
    ['postgres://li@db/tongbao?password=secret&sslmode=require', 'postgres://li@db/tongbao'],
    ['postgres://li:secret@a:1,b:2/tongbao', 'postgres://…'],
  ])('%s', (database, expected) => {
    expect(tellDatabase(database)).toBe(expected);
  });
});
