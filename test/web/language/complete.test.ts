import { readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { chineseIn, isStringOrTemplate, type Place } from '../../support/chinese-literals.ts';
import { listSources } from '../../support/imports.ts';

const HAN = /\p{Script=Han}/u;

/** Where Chinese is read or quoted, not said. */
const QUOTING: Readonly<Record<string, string>> = {
  'web/src/lib/format/date.ts': 'writes the date of a Chinese document',
  'web/src/lib/language/own-names.ts': 'calls each language by its own name',
  'web/src/routes/bulletin/contents.ts': 'reads whom a heading of the bulletin urges on',
  'web/src/routes/bulletin/title-words.ts': 'reads the period in the title of a document',
  'web/src/routes/bulletin/check/CheckedDraft.svelte': 'reads the numbering of a draft',
};

const isSaid = (node: ts.Node): boolean =>
  isStringOrTemplate(node) || ts.isRegularExpressionLiteral(node) || ts.isIdentifier(node);

const saidInScript = (script: string, firstLine = 1): Place[] =>
  chineseIn(script, { firstLine, isText: isSaid });

/** Chinese in markup, and in the expressions and scripts of a component. */
function saidInComponent(source: string): Place[] {
  const lineOf = (at: number) => source.slice(0, at).split('\n').length;
  const { fragment, instance, module } = parse(source, { modern: true });
  const scripts = [instance, module].flatMap((script) => {
    if (!script) return [];
    const { start, end } = locate(script.content);
    return saidInScript(source.slice(start, end), lineOf(start));
  });
  const found: Place[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, start, end } = { type: '', start: 0, end: 0, ...node };
    if (type === 'Comment') return;
    if (['Text', 'Literal', 'TemplateElement'].includes(type)) {
      const text = source.slice(start, end);
      if (HAN.test(text)) found.push({ line: lineOf(start), text: text.trim() });
      return;
    }
    Object.values(node).forEach(visit);
  };
  visit(fragment);
  return [...scripts, ...found];
}

function locate(node: object): { start: number; end: number } {
  return { start: 0, end: 0, ...node };
}

const sources = listSources('web/src').filter((file) => !(file in QUOTING));

test('no page says anything in Chinese alone: words stand under zh with their English beside them', () => {
  const said = sources.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const places = file.endsWith('.svelte') ? saidInComponent(source) : saidInScript(source);
    return places.map(({ line, text }) => `${file}:${line} ${text}`);
  });
  expect(said).toEqual([]);
});

const cases = [
  { name: 'a string', source: "const a = '差距';", found: ["'差距'"] },
  { name: 'a template', source: 'const a = `第${n}位`;', found: ['`第${', '}位`'] },
  { name: 'nothing in a comment', source: '// 差距\nconst a = 1;', found: [] },
  {
    name: 'nothing under zh',
    source: "const a = { zh: { b: '差距' }, en: { b: 'gap' } };",
    found: [],
  },
];
test.for(cases)('the check finds $name', ({ source, found }) => {
  expect(saidInScript(source).map(({ text }) => text)).toEqual(found);
});

test('the check finds markup, attributes and expressions, but no comment', () => {
  const source =
    "<script lang=\"ts\">\n  const a = '甲';\n</script>\n<!-- 乙 -->\n<p title=\"丙\">丁{a ? '戊' : ''}</p>";
  expect(saidInComponent(source).map(({ line, text }) => `${line} ${text}`)).toEqual([
    "2 '甲'",
    '5 丙',
    '5 丁',
    "5 '戊'",
  ]);
});
