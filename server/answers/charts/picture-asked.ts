import type { Language } from '#domain/language.ts';

/** How a picture is asked for: server/schemas/chart-query.ts. */
export interface PictureAsked {
  width?: number;
  lang?: Language;
  paper?: '1';
}

const USUAL_WIDTH = 960;

export interface PictureSetting {
  width: number;
  language: Language;
  /** It leaves the page that shows it. */
  isPaper: boolean;
}

export const toSetting = ({
  width = USUAL_WIDTH,
  lang = 'zh',
  paper,
}: PictureAsked): PictureSetting => ({ width, language: lang, isPaper: paper === '1' });
