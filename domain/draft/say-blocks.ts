import { quoted, type Said } from '../said.ts';

const notToBeListed = (name: Said): Said => ({
  zh: `${name.zh}没有未达标指标，不应列出。`,
  en: `${name.en} has no unmet indicator and should not be listed.`,
});

export const otherSubject = (right: Said, text: string): Said => ({
  zh: `这一段应是${right.zh}，稿中是“${text}”。`,
  en: `This block should be about ${right.en}, “${right.zh}”; the draft has “${text}”.`,
});

export const figuresOfBlock = (right: Said): Said => ({
  zh: `这一段的数是${right.zh}的。`,
  en: `The figures of this block are those of ${right.en}.`,
});

export const blockTwice = (name: Said): Said => ({
  zh: `${name.zh}已经写过一段。`,
  en: `There is a block about ${name.en} already.`,
});

const hasUnmet = (name: Said): Said => ({
  zh: `${name.zh}有未达标指标。`,
  en: `${name.en} has unmet indicators.`,
});

const isUnmet = (indicator: Said): Said => ({
  zh: `${indicator.zh}未达标。`,
  en: `${indicator.en}: unmet.`,
});

export const otherIndicator = (right: Said, text: string): Said => ({
  zh: `指标应为“${right.zh}”，稿中是“${text}”。`,
  en: `The indicator should be ${right.en}, “${right.zh}”; the draft has “${text}”.`,
});

export const figuresOfItem = (right: Said): Said => ({
  zh: `这一条的数是${right.zh}的。`,
  en: `The figures of this item are those of ${right.en}.`,
});

export const MISSPELT: Said = { zh: '名称像是写错了。', en: 'The name looks misspelt.' };

/** Why an indicator should not stand in a block. */
export const REASONS = {
  listed: { zh: '已经写过一条', en: 'it has an item already' },
  met: { zh: '已达标', en: 'it is met' },
  'of-others': { zh: '不归它负责', en: 'others answer for it' },
  'not-listed': { zh: '没有列入', en: 'it is not in the list' },
  'no-target': { zh: '没有设目标', en: 'it has no target' },
  'no-figure': { zh: '没有数', en: 'it has no figure' },
} as const satisfies Record<string, Said>;

export const stray = (block: Said, indicator: Said, reason: Said): Said => ({
  zh: `${block.zh}的${indicator.zh}${reason.zh}，不应再列在这里。`,
  en: `${block.en}, ${indicator.en}: ${reason.en} and should not be listed here.`,
});

/** A name that is not known, as it stands in the draft. */
export const unknownName = (text: string): Said => ({ zh: text, en: `“${text}”` });

const itemLeftOut = (block: Said, indicator: Said): Said => ({
  zh: `${block.zh}漏了未达标的${indicator.zh}。`,
  en: `${block.en}, ${indicator.en}: it is unmet and left out.`,
});

export const partLeftOut = (title: string): Said => ({
  zh: `整个部分没有写：${title}。`,
  en: `The whole part “${title}” is left out.`,
});

export const OPENING_LEFT_OUT: Said = {
  zh: '漏了这一部分的第一句。',
  en: 'The first sentence of this part is left out.',
};

export const blockLeftOut = (name: Said): Said => ({
  zh: `漏了${name.zh}一段。`,
  en: `The block about ${name.en} is left out.`,
});

export const headingLeftOut = (name: Said): Said => ({
  zh: `漏了${name.zh}的开头一句。`,
  en: `The first sentence about ${name.en} is left out.`,
});

/** Whose figure may have slipped in. */
export const THE_TARGET: Said = { zh: '目标', en: 'the target' };
export const namedIndicator = ({ zh, en }: Said): Said =>
  zh === en ? quoted(`“${zh}”`) : { zh: `“${zh}”`, en };

/** What is said of blocks and items: of targets, and where nothing has one of places. */
export const SAID_OF = {
  targets: { notToBeListed, hasUnmet, isUnmet, itemLeftOut },
  places: {
    notToBeListed: (name: Said): Said => ({
      zh: `${name.zh}没有可列的指标，不应列出。`,
      en: `${name.en} has no indicator to tell of and should not be listed.`,
    }),
    hasUnmet: (name: Said): Said => ({
      zh: `${name.zh}应有这一段。`,
      en: `There is a block about ${name.en}.`,
    }),
    isUnmet: (indicator: Said): Said => ({
      zh: `${indicator.zh}应列在这里。`,
      en: `${indicator.en} has its place here.`,
    }),
    itemLeftOut: (block: Said, indicator: Said): Said => ({
      zh: `${block.zh}漏了${indicator.zh}。`,
      en: `${block.en}, ${indicator.en}: it is left out.`,
    }),
  },
} as const;
