import ts from 'typescript';

const HAN = /\p{Script=Han}/u;

/** What is in Chinese says so: `zh`, or a piece of it such as `movedZh`. */
const CHINESE_BY_NAME = /^zh$|(?:Zh|_ZH)$/;

export interface Place {
  line: number;
  text: string;
}

/** Texts of a script in Chinese that stand under no `zh`, and that have no English as their neighbour. */
export function chineseIn(
  script: string,
  {
    firstLine = 1,
    isText = isStringOrTemplate,
  }: { firstLine?: number; isText?: typeof isStringOrTemplate } = {},
): Place[] {
  const file = ts.createSourceFile('x.ts', script, ts.ScriptTarget.Latest, true);
  const found: Place[] = [];
  const visit = (node: ts.Node): void => {
    const isNamed =
      ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) || ts.isParameter(node);
    if (isNamed && CHINESE_BY_NAME.test(node.name.getText())) return;
    if (hasEnglishBeside(node)) return;
    if (isText(node) && HAN.test(node.getText())) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: firstLine + line, text: node.getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

export function isStringOrTemplate(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** `says('不能为空', 'must not be empty')` and `['一个密钥', 'One key']`. */
function hasEnglishBeside(node: ts.Node): boolean {
  const { parent } = node;
  if (!isWhole(node)) return false;
  const list = ts.isCallExpression(parent)
    ? parent.arguments
    : ts.isArrayLiteralExpression(parent)
      ? parent.elements
      : null;
  const next = list?.[list.findIndex((one) => one === node) + 1];
  return (
    next !== undefined &&
    isWhole(next) &&
    /[a-z]/u.test(next.getText()) &&
    !HAN.test(withoutQuotations(next.getText()))
  );
}

const isWhole = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** @example withoutQuotations('Put “已完成” there.') // 'Put “” there.' */
export const withoutQuotations = (text: string): string => text.replaceAll(/“[^”]*”/gu, '“”');
