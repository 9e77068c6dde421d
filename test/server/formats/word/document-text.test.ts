import { describe, test } from 'vitest';
import { run } from '#test/support/word.ts';
import { type Case, expectText, p, looking, signs } from './expect-text.ts';

const choice = (one: string, other: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${one}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;
const mathRun = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

const math = (inner: string) => `<m:oMath>${inner}</m:oMath>`;

describe('what is laid around text', () => {
  const cases: Case[] = [
    {
      name: 'a phonetic guide is not read',
      xml:
        signs(
          `<w:ruby><w:rubyPr/><w:rt>${run('fú')}</w:rt><w:rubyBase>${run('浮')}</w:rubyBase></w:ruby>`,
        ) + run('梁县'),
      text: '浮梁县',
    },
    {
      name: 'content controls, smart tags, directions',
      xml: `${run('〇')}<w:sdt><w:sdtPr/><w:sdtContent>${run('一')}</w:sdtContent></w:sdt><w:smartTag>${run('二')}</w:smartTag><w:bdo w:val="ltr">${run('三')}</w:bdo><w:dir w:val="ltr">${run('四')}</w:dir>`,
      text: '〇一二三四',
    },
    {
      name: 'a control around paragraphs',
      xml: `<w:sdt><w:sdtContent>${p(run('一'))}${p(run('二'))}</w:sdtContent></w:sdt>`,
      text: '一\n\n二',
    },
    {
      name: 'the cells of a table, a paragraph each',
      xml: `<w:tbl><w:tr><w:tc>${p(run('甲'))}</w:tc><w:tc>${p(run('7.5'))}</w:tc></w:tr></w:tbl>`,
      text: '甲\n\n7.5',
    },
    {
      name: 'a text box once, behind its paragraph',
      xml:
        run('正文') +
        signs(
          choice(
            `<w:drawing><wps:txbx><w:txbxContent>${p(run('框'))}</w:txbxContent></wps:txbx></w:drawing>`,
            `<w:pict><v:textbox><w:txbxContent>${p(run('框'))}</w:txbxContent></v:textbox></w:pict>`,
          ),
        ) +
        run('完'),
      text: '正文完\n\n框',
    },
  ];
  test.for(cases)('$name', (one) => expectText(one));
});

describe('what is not read is said', () => {
  const hiddenStyle =
    '<w:style w:type="paragraph" w:default="1" w:styleId="n"/><w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
  const cases: Case[] = [
    {
      name: 'hidden text',
      xml: run('增长') + looking('<w:vanish/>', '7.4') + run('7.5'),
      text: '增长7.5',
      unread: ['有 1 处隐藏文字，未读：“7.4”'],
    },
    {
      name: 'hidden by a style',
      xml: run('一') + looking('<w:rStyle w:val="h"/>', '二'),
      text: '一',
      unread: ['隐藏'],
      others: { styles: hiddenStyle },
    },
    {
      name: 'shown in spite of the style',
      xml: looking('<w:rStyle w:val="h"/><w:vanish w:val="0"/>', '二'),
      text: '二',
      others: { styles: hiddenStyle },
    },
    {
      name: 'text that is struck out',
      xml: looking('<w:strike/>', '7.4') + run('7.5'),
      text: '7.5',
      unread: ['有 1 处划掉的文字，未读：“7.4”'],
    },
    {
      name: 'notes at the foot and at the end',
      xml:
        run('增长7.5') +
        signs('<w:footnoteReference w:id="2"/>') +
        run('%') +
        signs('<w:endnoteReference w:id="3"/>'),
      text: '增长7.5%',
      unread: ['有 1 条脚注：“初步数”', '有 1 条尾注：“见附件”'],
      others: {
        footnotes: `<w:footnote w:id="0">${p(run('线'))}</w:footnote><w:footnote w:id="2">${p(run('初步数'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="3">${p(run('见附件'))}</w:endnote>`,
      },
    },
    {
      name: 'a picture',
      xml: run('一') + signs('<w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing>'),
      text: '一',
      unread: ['有图片 1 张，未读'],
    },
    {
      name: 'a chart',
      xml: run('一') + signs('<w:drawing><c:chart r:id="a"/></w:drawing>'),
      text: '一',
      unread: ['有图表 1 个'],
    },
    {
      name: 'an object with its picture, once',
      xml: run('一') + signs('<w:object><v:shape><v:imagedata/></v:shape></w:object>'),
      text: '一',
      unread: ['有嵌入的对象 1 个'],
    },
    {
      name: 'a formula that is no line',
      xml:
        run('增长') +
        math(`<m:f><m:num>${mathRun('1')}</m:num><m:den>${mathRun('2')}</m:den></m:f>`),
      text: '增长1/2',
      unread: ['有 1 个公式只按字面读：“1/2”'],
    },
    {
      name: 'but not one that is',
      xml: run('增长') + math(mathRun('−5.2')) + run('%'),
      text: '增长−5.2%',
    },
    {
      name: 'a file put in',
      xml: `<w:p>${run('一')}</w:p><w:altChunk r:id="a"/>`,
      text: '一',
      unread: ['有插入的文件 1 个'],
    },
    {
      name: 'but no comment, bookmark or line',
      xml: `<w:bookmarkStart w:id="1"/>${run('一')}${signs('<w:commentReference w:id="1"/>')}${signs('<w:pict><v:line/></w:pict>')}`,
      text: '一',
    },
  ];
  test.for(cases)('$name', (one) => expectText(one));
});
