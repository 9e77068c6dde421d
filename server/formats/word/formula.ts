import { raise } from './raised.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

/** A formula as a line of text, and whether that says all of it. */
interface FormulaText {
  text: string;
  isWhole: boolean;
}

const PLAIN = new Set([
  'm:oMath',
  'm:oMathPara',
  'm:r',
  'm:e',
  'm:t',
  'm:box',
  'm:num',
  'm:den',
  'm:sup',
  'm:sub',
  'w:ins',
  'w:r',
]);

/** @example textOfFormula(a fraction) // { text: '1/2', isWhole: false } */
export function textOfFormula(element: XmlElement): FormulaText {
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return {
        text: element.children.filter((one) => typeof one === 'string').join(''),
        isWhole: true,
      };
    case 'm:sSup':
    case 'm:sSub': {
      const isUp = element.name === 'm:sSup';
      const base = partOf(element, 'm:e');
      const mark = partOf(element, isUp ? 'm:sup' : 'm:sub');
      const text = base.text + raise(mark.text, isUp ? 'superscript' : 'subscript');
      return { text, isWhole: base.isWhole && mark.isWhole };
    }
    case 'm:f':
      return {
        text: `${partOf(element, 'm:num').text}/${partOf(element, 'm:den').text}`,
        isWhole: false,
      };
    case 'm:d': {
      const inner = joined(elementsOf(element).filter(({ name }) => name === 'm:e'));
      return { text: `(${inner.text})`, isWhole: inner.isWhole };
    }
    case 'w:del':
    case 'w:moveFrom':
      return { text: '', isWhole: true };
    default: {
      if (element.name.endsWith('Pr')) return { text: '', isWhole: true };
      const inner = joined(elementsOf(element));
      return { text: inner.text, isWhole: inner.isWhole && PLAIN.has(element.name) };
    }
  }
}

function partOf(element: XmlElement, name: string): FormulaText {
  const part = childOf(element, name);
  return part ? textOfFormula(part) : { text: '', isWhole: true };
}

function joined(elements: readonly XmlElement[]): FormulaText {
  const parts = elements.map(textOfFormula);
  return {
    text: parts.map(({ text }) => text).join(''),
    isWhole: parts.every(({ isWhole }) => isWhole),
  };
}
