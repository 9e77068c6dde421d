import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };

const run = promisify(execFile);

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
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- npm's own
  const sbom = JSON.parse(stdout) as { metadata: { component: Record<string, unknown> } };
  sbom.metadata.component['name'] = manifest.name;
  sbom.metadata.component['type'] = 'application';
  return `${JSON.stringify(sbom, null, 2)}\n`;
}
