import { USUAL_DUTY_WORD, type Office } from '#domain/office.ts';
import { Problem } from '#server/problem.ts';

/** An office as somebody describes it who begins one. */
export type Choice = Pick<Office, 'name' | 'kind' | 'language' | 'months'> & {
  nameEn?: string;
  dutyWord?: string;
};

const NAME = /^[\p{L}\p{N}（）()·\- ]{2,40}$/u;

/** @throws bad-request for a name that is none */
export function readChoice({
  name,
  nameEn = '',
  dutyWord = '',
  ...rest
}: Choice): Omit<Office, 'isExample'> {
  const place = name.normalize('NFC').trim();
  const word = dutyWord.normalize('NFC').trim();
  if (!NAME.test(place)) {
    throw new Problem('bad-request', {
      zh: `“${place}”不能作地方的名称。请写全称，如 江西省：2 至 40 个汉字、字母或数字。`,
      en: `“${place}” cannot be the name of a place. Write it in full, such as “江西省”: 2 to 40 characters, letters or digits.`,
    });
  }
  if (word !== '' && !NAME.test(word)) {
    throw new Problem('bad-request', {
      zh: `“${word}”不能作责任单位的叫法。请写如 责任部门、牵头单位：2 至 40 个汉字或字母。`,
      en: `“${word}” cannot be the word for who is responsible. Write 2 to 40 characters, such as “责任部门”.`,
    });
  }
  const english = nameEn.trim();
  return {
    ...rest,
    name: place,
    nameEn: english === '' ? null : english,
    dutyWord: word === '' ? USUAL_DUTY_WORD : word,
  };
}
