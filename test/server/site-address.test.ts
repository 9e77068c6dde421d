import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { siteAddress } from '#server/site-address.ts';

const address = (address: string, internal: boolean): NetworkInterfaceInfo => {
  return { address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null };
};
const machine = { lo: [address('127.0.0.1', true)], eth0: [address('10.0.0.5', false)] };

const cases = [
  { host: '127.0.0.1', at: 'http://127.0.0.1:3000' },
  { host: 'tongbao.local', at: 'http://tongbao.local:3000' },
  { host: '0.0.0.0', at: 'http://10.0.0.5:3000' },
  { host: '::', at: 'http://10.0.0.5:3000' },
  { host: '::1', at: 'http://[::1]:3000' },
];

test.for(cases)('a server on $host is opened at $at', ({ host, at }) => {
  expect(siteAddress(host, 3000, machine)).toBe(at);
});

test('a machine without a net is opened at its own address', () => {
  expect(siteAddress('0.0.0.0', 3000, {})).toBe('http://127.0.0.1:3000');
});
