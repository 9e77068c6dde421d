import { inEnglish } from '#domain/in-english.ts';
import { officeOf, tellOffice, type ToldOffice } from '#domain/office.ts';
import { language } from './language.ts';

/*
 * Whose pages these are, as the server has written it into the head (server/plugins/office-in-page.ts). Like the
 * language it holds until the page is loaded anew, so that words with it are constants.
 */
export const office: ToldOffice = readOffice();

function readOffice(): ToldOffice {
  const usual = tellOffice(officeOf({ regions: [] }));
  const told =
    typeof document === 'undefined'
      ? null
      : document.querySelector('script[data-office]')?.textContent;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- it is what `tellOffice` said.
  const office = told == null ? usual : (JSON.parse(told) as ToldOffice);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- names stay names.
  return language === 'en' ? (inEnglish({ ...office }) as unknown as ToldOffice) : office;
}
