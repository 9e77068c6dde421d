import { DATA_HEAD } from '#domain/headline/data-head.ts';
import { writePageHead } from './head.ts';
import type { See } from './sight.ts';

/** What the data page is for. */
export const seeData: See = ({ language }) => {
  const { title, kicker } = DATA_HEAD;
  return writePageHead({ kicker: kicker[language], title: title[language], isLede: false });
};
