import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    save: '保存',
    savePng: '图片（PNG）',
    saveSvg: '矢量图（SVG）',
    embed: '嵌入网页…',
    embedTitle: '嵌入网页',
    embedHint:
      '将代码粘贴到网页即可显示本图，数据随通报更新。网页不允许脚本的，删去第二行，高度固定。',
    embedPreview: '预览：',
    embedCopy: '复制代码',
    copied: '已复制',
    notCopied: '没能复制，请选中后自行复制。',
    notSaved: '没能存成图片，请改存矢量图（SVG）。',
  },
  en: {
    save: 'Save',
    savePng: 'Picture (PNG)',
    saveSvg: 'Vector drawing (SVG)',
    embed: 'Embed…',
    embedTitle: 'Embed in another site',
    embedHint:
      'Paste this code into a page to show the chart there; it is updated with each release. Where scripts are not allowed, leave out the second line: the height is then fixed.',
    embedPreview: 'Preview:',
    embedCopy: 'Copy code',
    copied: 'Copied',
    notCopied: 'Could not be copied; please select it and copy it yourself.',
    notSaved: 'The picture could not be made; please save the vector drawing (SVG).',
  },
});
