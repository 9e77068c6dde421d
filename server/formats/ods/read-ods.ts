import { SaxesParser } from 'saxes';

import { Unreadable } from '../unreadable.ts';
import { SheetBuilder, type OdsSheet } from './sheet-builder.ts';
import { OdsStyles, type Attributes } from './styles.ts';

/** What lies on a sheet or was once in it: no cells. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'annotation',
  'forms',
  'shapes',
  'tracked-changes',
  'dde-links',
  'ruby-text',
  'frame',
  'g',
  'custom-shape',
  'object',
]);
const MAX_DEPTH = 256;

export interface OdsParts {
  isEncrypted: boolean;
  settings: string;
  /** Styles before content, or all in one (.fods). */
  parts: readonly string[];
}

/**
 * The sheets of an OpenDocument spreadsheet. Whoever wrote it wrote down what each cell shows, beside
 * what it holds; @e965/xlsx knows neither hidden rows nor raised letters there.
 * @throws when it has a password, is no well-formed XML, or too much of it
 */
export function readOds({ isEncrypted, settings, parts }: OdsParts): readonly OdsSheet[] {
  if (isEncrypted) throw new Error('encrypted');
  const styles = new OdsStyles();
  const hidesZeros = /"ShowZeroValues"[^<>]*>\s*false\s*</u.test(settings);
  const builder = new SheetBuilder(styles, hidesZeros);
  for (const part of parts) readPart(part, styles, builder);
  return builder.sheets;
}

/** Entities that a file declares itself are unknown here: none is expanded. */
function readPart(xml: string, styles: OdsStyles, builder: SheetBuilder): void {
  const parser = new SaxesParser();
  let [depth, passedOver] = [0, 0];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name: tag, attributes: given }) => {
    depth += 1;
    if (depth > MAX_DEPTH)
      throw new Unreadable({ zh: 'XML 层次太深', en: 'XML that goes too deep' });
    const name = withoutPrefix(tag);
    if (passedOver > 0 || PASSED_OVER.has(name)) {
      passedOver += 1;
      return;
    }
    const attributes = attributesOf(given);
    if (builder.isInSheet || name === 'table') builder.open(name, attributes);
    else styles.open(name, attributes);
  });
  parser.on('closetag', ({ name: tag }) => {
    depth -= 1;
    if (passedOver > 0) passedOver -= 1;
    else if (builder.isInSheet) builder.close(withoutPrefix(tag));
    else styles.close(withoutPrefix(tag));
  });
  const addText = (text: string) => {
    if (passedOver === 0) builder.addText(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
}

/** `office:value-type` counts before `calcext:value-type`, which comes after it. */
function attributesOf(given: Readonly<Record<string, string>>): Attributes {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    const local = withoutPrefix(name);
    if (!attributes.has(local) || name.startsWith('office:')) attributes.set(local, value);
  }
  return attributes;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
