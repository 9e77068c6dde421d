import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Why nothing can be rendered here; null when it can. */
export function whyNoOffice(): string | null {
  const missing = ['soffice', 'pdftotext'].filter(
    (program) => spawnSync('which', [program]).status !== 0,
  );
  return missing.length === 0 ? null : `${missing.join(' and ')} not installed`;
}

/** A .docx as LibreOffice prints it: the text of each page. */
export function renderDocx(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-office-'));
  try {
    const [source, pdf] = [join(folder, 'a.docx'), join(folder, 'a.pdf')];
    writeFileSync(source, bytes);
    // A profile of its own: two LibreOffices on one wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source]);
    // It ends with 0 all the same.
    if (!existsSync(pdf)) throw new Error('LibreOffice without Writer: libreoffice-writer-nogui');
    return run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}
