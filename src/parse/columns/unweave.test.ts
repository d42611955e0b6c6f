import { expect, test } from 'vitest';
import { fromText } from '../from-text.ts';

/** Clauses of a text as `line column path text`, titles of columns left out. */
function read(text: string): string[] {
  const { clauses } = fromText(text, { file: 'table.txt' });
  return clauses
    .filter(({ marker }) => marker !== null)
    .map(({ line, column, path, text: words }) => `${line} ${column} ${path.join('')} ${words}`);
}

test('gives each line of a woven table to the column whose sentence it carries on', () => {
  const woven = [
    '改 正 後',
    '改 正 前',
    '第１章 （略）',
    '第１章 （略）',
    '第２章 相談の体制',
    '第２章 相談の体制',
    '１ （略）',
    '１ （略）',
    '２ 病院は、相談の窓口を設け、患者及びその家族からの',
    '２ 病院は、相談の窓口を設け、患者からの相談に応じる',
    '相談に応じること。',
    'こと。',
    '３ 窓口の名称を掲示すること。',
    '',
    '（新設）',
    '',
  ].join('\n');
  expect(read(woven)).toEqual([
    '3 left 第１章 （略）',
    '4 right 第１章 （略）',
    '5 left 第２章 相談の体制',
    '6 right 第２章 相談の体制',
    '7 left 第２章１ （略）',
    '8 right 第２章１ （略）',
    '9 left 第２章２ 病院は、相談の窓口を設け、患者及びその家族からの相談に応じること。',
    '10 right 第２章２ 病院は、相談の窓口を設け、患者からの相談に応じること。',
    '13 left 第２章３ 窓口の名称を掲示すること。',
  ]);
});

test('cuts columns printed side by side at the blank corridor between them', () => {
  const beside = [
    '             改 正 後                                 改 正 前',
    '１ 病院は、相談の窓口を設け、患者及び      １ 病院は、相談の窓口を設け、患者の',
    '  家族の相談に応じること。                   相談に応じること。',
    '２ 窓口の名称を掲示すること。              （新設）',
    '３ 記録を三年間保存すること。              ２ 記録を二年間保存すること。',
    '',
  ].join('\n');
  expect(read(beside)).toEqual([
    '2 left １ 病院は、相談の窓口を設け、患者及び家族の相談に応じること。',
    '2 right １ 病院は、相談の窓口を設け、患者の相談に応じること。',
    '4 left ２ 窓口の名称を掲示すること。',
    '5 left ３ 記録を三年間保存すること。',
    '5 right ２ 記録を二年間保存すること。',
  ]);
});

test('takes a half-width digit for a page number where the text counts in full-width ones', () => {
  const pages = '１ 病院は、相談の窓口を設けること。\n\n1\n\n２ 窓口の名称を掲示すること。\n';
  expect(read(pages)).toEqual([
    '1 null １ 病院は、相談の窓口を設けること。',
    '5 null ２ 窓口の名称を掲示すること。',
  ]);
});
