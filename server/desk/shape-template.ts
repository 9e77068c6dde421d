import type { TemplateSheet } from '#domain/layout/shown.ts';
import { templateGuarded } from '#server/loading/read-guarded.ts';
import { Problem } from '#server/problem.ts';
import type { NewTemplate } from '#server/schemas/templates.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireDraftEdition } from './prepare.ts';
import { layoutKnown, requireKnownAnswers, requireUploadFile } from './shown-file.ts';
import { requireUpload } from './take-upload.ts';

/**
 * The sheets of a template that reads a file of an upload as it is shown.
 * @throws unknown-edition, unknown-upload, conflict; unreadable-file, or bad-request for names that are unknown
 */
export async function shapeTemplate(
  view: DataView,
  { release, upload: uploadId, file: name, shown, template }: NewTemplate['from'],
): Promise<TemplateSheet[]> {
  const edition = await requireDraftEdition(view.db, release);
  const upload = await requireUpload(view.db, edition.id, uploadId);
  const file = await requireUploadFile(view, upload.id, name);
  const known = await layoutKnown(view, edition);
  requireKnownAnswers(shown, known);
  const outcome = await templateGuarded(file, name, { known, order: { shown, template } });
  if ('problem' in outcome) {
    const { cure: zh, cureEn: en } = outcome.problem;
    throw new Problem('unreadable-file', { zh, en });
  }
  if (outcome.value.length > 0) return outcome.value;
  throw new Problem('bad-request', {
    zh: `“${name}”没有单元格，这种格式自己说明每个数，不需要模板。`,
    en: `“${name}” has no cells: its format says what each figure is, and needs no template.`,
  });
}
