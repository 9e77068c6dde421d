import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    save: '保存',
    savePng: '图片（PNG）',
    saveSvg: '矢量图（SVG）',
    saveFigures: '图中数据（CSV）',
    embed: '嵌入网页…',
    embedTitle: '嵌入网页',
    embedHint:
      '将代码粘贴到网页即可显示本图，数据随通报更新。网页不允许脚本的，删去第二行，高度固定。',
    embedPreview: '预览：',
    embedCopy: '复制代码',
    copied: '已复制',
    notCopied: '复制未成功，请选中后手工复制。',
    notDrawn: {
      title: '图未能画出',
      detail: '请重试；仍不成功的，请联系系统管理员。',
    },
    again: '重试',
    notSaved: '图片未能保存，请改存矢量图（SVG）。',
  },
  en: {
    save: 'Save',
    savePng: 'Picture (PNG)',
    saveSvg: 'Vector drawing (SVG)',
    saveFigures: 'Figures of the chart (CSV)',
    embed: 'Embed…',
    embedTitle: 'Embed in another site',
    embedHint:
      'Paste this code into a page to show the chart there; it is updated with each release. Where scripts are not allowed, leave out the second line: the height is then fixed.',
    embedPreview: 'Preview:',
    embedCopy: 'Copy code',
    copied: 'Copied',
    notCopied: 'Not copied; select the code and copy it by hand.',
    notDrawn: {
      title: 'The chart could not be drawn',
      detail: 'Try again; if the fault persists, tell the system administrator.',
    },
    again: 'Try again',
    notSaved: 'The picture could not be saved; save the vector drawing (SVG) instead.',
  },
});
