import type { Template, TemplateHead, TemplateVersion } from '#server/schemas/templates.ts';
import { writeTemplateFile } from '#server/desk/template-file.ts';
import type { listTemplateVersions, StoredTemplate } from '#server/store/templates.ts';

/** A template in a list of them. */
export function toTemplateHead(template: StoredTemplate): TemplateHead {
  const { id, name, version, source, sheets, at, by, isDeleted } = template;
  const { usedAt, usedBy, usedFor } = template;
  const isUsed = usedAt !== null && usedBy !== null && usedFor !== null;
  return {
    ...{ id, name, version, source, at, by },
    sheets: sheets.map(({ sheet }) => sheet),
    answers: sheets.reduce((sum, { answers }) => sum + answers.length, 0),
    lastUsed: isUsed ? { at: usedAt, by: usedBy, release: usedFor } : null,
    isDeleted: isDeleted === 1,
  };
}

/** With all that it holds. */
export function toTemplate(template: StoredTemplate): Template {
  return { ...toTemplateHead(template), content: writeTemplateFile(template).sheets };
}

export function toTemplateVersion({
  ofVersion: of,
  ...version
}: Awaited<ReturnType<typeof listTemplateVersions>>[number]): TemplateVersion {
  return { ...version, of };
}
