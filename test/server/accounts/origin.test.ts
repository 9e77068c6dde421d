import { expect, test } from 'vitest';
import { isFromElsewhere } from '#server/accounts/origin.ts';

const HOST = 'tongbao.gov.example:3000';
const cases = [
  { name: 'a program', headers: {}, elsewhere: false },
  { name: 'our page', headers: { 'sec-fetch-site': 'same-origin' }, elsewhere: false },
  { name: 'an address that was typed', headers: { 'sec-fetch-site': 'none' }, elsewhere: false },
  { name: 'another site', headers: { 'sec-fetch-site': 'cross-site' }, elsewhere: true },
  { name: 'a neighbour site', headers: { 'sec-fetch-site': 'same-site' }, elsewhere: true },
  { name: 'our page over http', headers: { origin: `http://${HOST}` }, elsewhere: false },
  {
    name: 'our page, the usual port written out',
    headers: { origin: 'http://tongbao.gov.example' },
    host: 'tongbao.gov.example:80',
    elsewhere: false,
  },
  { name: 'another host', headers: { origin: 'http://evil.example' }, elsewhere: true },
  {
    name: 'another port',
    headers: { origin: 'http://tongbao.gov.example:8080' },
    elsewhere: true,
  },
  {
    name: 'a host that begins like ours',
    headers: { origin: 'http://tongbao.gov.example.evil.example:3000' },
    elsewhere: true,
  },
  { name: 'a sandboxed page', headers: { origin: 'null' }, elsewhere: true },
  {
    name: 'our page behind a proxy that names another host',
    headers: { 'sec-fetch-site': 'same-origin', origin: 'https://tongbao.gov.example' },
    elsewhere: false,
  },
];

test.for(cases)('$name', ({ headers, host = HOST, elsewhere }) => {
  expect(isFromElsewhere(headers, host.toUpperCase())).toBe(elsewhere);
});
