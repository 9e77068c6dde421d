import { readFile } from 'node:fs/promises';
import { Type } from 'typebox';
import { fromJson } from '#server/from-json.ts';
import type { LockedPackages } from './needed-packages.ts';

const LOCK = new URL('../../package-lock.json', import.meta.url);

const Text = Type.Optional(Type.String());
const Versions = Type.Optional(Type.Record(Type.String(), Type.String()));
/** As npm writes it. */
const Lock = Type.Object({
  packages: Type.Record(
    Type.String(),
    Type.Object({
      version: Text,
      license: Text,
      dev: Type.Optional(Type.Boolean()),
      dependencies: Versions,
      optionalDependencies: Versions,
      peerDependencies: Versions,
      peerDependenciesMeta: Type.Optional(
        Type.Record(Type.String(), Type.Object({ optional: Type.Optional(Type.Boolean()) })),
      ),
    }),
  ),
});

/** The packages of package-lock.json by their path; that of the project itself is empty. */
export async function readLock(): Promise<LockedPackages> {
  return fromJson(Lock, await readFile(LOCK, 'utf8'), 'package-lock.json').packages;
}
