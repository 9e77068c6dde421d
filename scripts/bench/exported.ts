import { median, type Figure } from './figure.ts';
import type { Received } from './served/client.ts';
import type { Served } from './served/served.ts';
import { indicatorId, range } from './worlds/country.ts';

/** The address of all that the country has of its first indicators. */
export function exportPath(suffix: string, indicators: number): string {
  const ids = range(indicators).map(indicatorId).join(',');
  return `/api/v1/observations.${suffix}?indicator=${ids}`;
}

/** A small one, by which the thread that writes them is there, as in a server that has run for a minute. */
export const SMALL_EXPORT = `/api/v1/observations.csv?last=1&indicator=${indicatorId(1)}`;

/** A file that was sent, with the CPU time that it took the server. */
export interface Sent extends Received {
  cpuMs: number;
}

export async function send(served: Served, path: string): Promise<Sent> {
  const { cpuMs } = await served.usage();
  const received = await served.drain(path);
  return { ...received, cpuMs: (await served.usage()).cpuMs - cpuMs };
}

/** How much of the whole time passes before anything comes. */
export function shareOfFirstByte(what: string, sent: readonly Sent[]): Figure {
  const shares = sent.map(({ firstByteMs, ms }) => firstByteMs / ms);
  return { what, unit: 'share', ours: median(shares) };
}
