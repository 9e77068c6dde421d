/** A typeface of the standard, and what may stand in for it. */
interface Face {
  name: string;
  others: readonly string[];
  /** How a reader that has none of them chooses: `roman` has serifs, `swiss` has none. */
  family: 'roman' | 'swiss' | 'modern' | 'script';
}

/** The typefaces of GB/T 9704-2012. */
export const FACES = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  black: '黑体',
  regular: '楷体_GB2312',
  song: '宋体',
} as const;
export type FaceName = keyof typeof FACES;

/**
 * Digits and Latin letters, for which the standard names no face: offices set them in this one. Its
 * digits are half as wide as they are high, like those of 仿宋, and every system has it or one of
 * its widths.
 */
export const WESTERN_FACE = 'Times New Roman';

/** A face of the standard for Chinese, the Western one for the rest. */
export function fontOf(face: FaceName) {
  return { ascii: WESTERN_FACE, hAnsi: WESTERN_FACE, cs: WESTERN_FACE, eastAsia: FACES[face] };
}

const TABLE: readonly Face[] = [
  {
    name: FACES.title,
    others: ['方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
    family: 'roman',
  },
  { name: FACES.text, others: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong'], family: 'roman' },
  { name: FACES.black, others: ['SimHei', '华文黑体', 'STHeiti'], family: 'swiss' },
  { name: FACES.regular, others: ['楷体', 'KaiTi', '华文楷体', 'STKaiti'], family: 'roman' },
  { name: FACES.song, others: ['SimSun', '华文宋体', 'STSong'], family: 'roman' },
];

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** GB 2312, as Windows numbers character sets. */
const GB2312 = '86';

/** word/fontTable.xml: Word looks there for other names of a typeface that it doesn't have. */
export function fontTableXml(): string {
  const fonts = TABLE.map(
    ({ name, others, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="${GB2312}"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`;
}
