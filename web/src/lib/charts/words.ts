import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    save: '保存',
    savePng: '图片（PNG）',
    saveSvg: '矢量图（SVG）',
    embed: '嵌入网页…',
    embedTitle: '嵌入到别的网页',
    embedHint:
      '把这段代码贴进网页，就在那里显示这张图，高度随内容和宽度自动调整；数据随通报更新。网页不收脚本的，删去第二行，高度固定。',
    embedPreview: '显示出来是这样：',
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
      'Paste this code into a page to show the chart there, as high as it needs at any width; it follows the releases. Where scripts are not taken, leave out the second line: the height is fixed then.',
    embedPreview: 'It will look like this:',
    embedCopy: 'Copy code',
    copied: 'Copied',
    notCopied: 'Could not be copied; please select it and copy it yourself.',
    notSaved: 'The picture could not be made; please save the vector drawing (SVG).',
  },
});
