import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Type } from 'typebox';
import { fromJson } from '#server/from-json.ts';
import manifest from '../../package.json' with { type: 'json' };

const run = promisify(execFile);

/** What is changed of it. */
const CycloneDx = Type.Object({
  metadata: Type.Object({ component: Type.Record(Type.String(), Type.Unknown()) }),
});

/**
 * The program's parts as CycloneDX, by npm from package-lock.json: what is installed holds folders that
 * SvelteKit makes (`$app`), whose names npm refuses. npm calls the whole after the folder it lies in.
 */
export async function readSbom(root: string): Promise<string> {
  const options = ['--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx'];
  const { stdout } = await run('npm', ['sbom', ...options], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  const sbom = fromJson(CycloneDx, stdout, 'npm sbom');
  sbom.metadata.component['name'] = manifest.name;
  sbom.metadata.component['type'] = 'application';
  return `${JSON.stringify(sbom, null, 2)}\n`;
}
