export interface Part {
  text: string;
  isCode: boolean;
}

/** @example codeParts('send `cursor` back') // 'send ', code 'cursor', ' back' */
export function codeParts(text: string): Part[] {
  return text
    .split('`')
    .map((part, index) => ({ text: part, isCode: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
