import type { Template } from '#domain/layout/shown.ts';
import { fromJson, heldTo, UnreadableJson } from '#server/from-json.ts';
import { Problem } from '#server/problem.ts';
import {
  TEMPLATE_FORMAT,
  TEMPLATE_FORMAT_VERSION,
  TemplateFile,
} from '#server/schemas/templates.ts';

/** A template as another office takes it in. */
export function writeTemplateFile({ name, source, sheets }: Template): TemplateFile {
  const head = { format: TEMPLATE_FORMAT, formatVersion: TEMPLATE_FORMAT_VERSION };
  return fromJson(TemplateFile, JSON.stringify({ ...head, name, source, sheets }), 'template');
}

/** What the JSON of a file says. @throws bad-template, with the first thing in it that is otherwise */
export function readTemplateFile(content: unknown): Template {
  requireFormat(content);
  try {
    const { name, source, sheets } = heldTo(TemplateFile, content, 'template');
    return { name: name.trim(), source, sheets };
  } catch (error) {
    if (!(error instanceof UnreadableJson)) throw error;
    throw new Problem('bad-template', {
      zh: `文件里有无法识别的地方：${error.message}。请让给出模板的单位重新导出一份，不要手工改动。`,
      en: `Something in the file is not understood: ${error.message}. Ask the office that gave it for another copy, and do not edit it by hand.`,
    });
  }
}

/** Newer than this program, or something else altogether. */
function requireFormat(content: unknown): void {
  const { format, formatVersion } = headOf(content);
  if (format !== TEMPLATE_FORMAT) {
    throw new Problem('bad-template', {
      zh: `这不是读表模板的文件：format 应是“${TEMPLATE_FORMAT}”。请选从“读表模板”导出的 JSON。`,
      en: `This is no file of a template: format must be “${TEMPLATE_FORMAT}”. Choose JSON that was saved under “Templates”.`,
    });
  }
  if (formatVersion === TEMPLATE_FORMAT_VERSION) return;
  throw new Problem('bad-template', {
    zh: `模板文件是格式第 ${String(formatVersion)} 版，这里读第 ${TEMPLATE_FORMAT_VERSION} 版。请升级程序，或请对方用相同版本导出。`,
    en: `The file is version ${String(formatVersion)} of its format; version ${TEMPLATE_FORMAT_VERSION} is read here. Upgrade this program, or ask for a file of that version.`,
  });
}

function headOf(content: unknown): { format?: unknown; formatVersion?: unknown } {
  return typeof content === 'object' && content !== null ? content : {};
}
