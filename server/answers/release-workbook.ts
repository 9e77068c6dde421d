import type { AnnexValues } from '#domain/annexes/build.ts';
import { markSynthetic } from '#domain/release.ts';
import { writeWorkbook } from '#server/formats/xlsx-write.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { releaseLayouts } from './release-annexes.ts';

/** The annexes of a release as one .xlsx. @throws not-in-release when it holds nothing to print */
export async function writeReleaseWorkbook(
  view: DataView,
  release: StoredRelease,
  values: AnnexValues,
): Promise<Uint8Array> {
  const layouts = await releaseLayouts(view, release, values);
  if (layouts.length === 0)
    throw new Problem('not-in-release', {
      zh: `${release.id} 这期通报没有可以成表的数据。`,
      en: `The release ${release.id} holds nothing that tables could be made of.`,
    });
  const { issuer, loadedAt } = release;
  const title = markSynthetic(release.title, release);
  return writeWorkbook(layouts, { title, creator: issuer, modified: new Date(loadedAt || 0) });
}
