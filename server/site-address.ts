import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>;

/**
 * Where a browser finds a server that listens on `host`: “all addresses” is none that can be
 * opened, so one of the machine's own is named.
 * @example siteAddress('0.0.0.0', 3000, networkInterfaces()) // 'http://192.168.1.7:3000'
 */
export function siteAddress(host: string, port: number, interfaces: Interfaces): string {
  const name = host === '0.0.0.0' || host === '::' ? outerAddress(interfaces) : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function outerAddress(interfaces: Interfaces): string {
  const all = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}
