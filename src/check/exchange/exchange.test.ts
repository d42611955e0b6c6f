import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Answer, blankAnswer } from '../answer.ts';
import { type Assessment, withSettingsOf } from '../assessment.ts';
import { boundText } from '../check-item.ts';
import { checkWords } from '../../site/words/check-words.ts';
import { itemsOfWork } from '../testing.ts';
import { fromAssessmentJson, toAssessmentJson } from './assessment-json.ts';
import { fromSheetRow } from './check-sheet-row.ts';
import { toCheckCsv } from './check-sheet-csv.ts';
import { fromCheckSheet } from './read-check-sheet.ts';
import { toCheckSheet } from './write-check-sheet.ts';
import { importAnswers, previewImport, takeBack } from './import-preview.ts';

const items = itemsOfWork('branch');
const hostile = "=cmd|' /C calc'!A0";
const answers = new Map(
  items.map((item, index): [string, Answer] => [
    item.id,
    {
      ...blankAnswer(item.id, boundText(item)),
      value: index % 2 === 0 ? 'yes' : 'no',
      progress: 'checked',
      evidence: index === 0 ? hostile : '<b>規程集</b>\n第２章',
      checkedOn: '2026-10-01',
    },
  ]),
);
const assessment: Assessment = {
  id: 'a1',
  work: 'branch',
  hospital: '架空病院',
  year: '2026年度',
  settings: { group: true },
  partners: ['架空拠点病院'],
  mainPartner: '架空拠点病院',
  proposals: [],
  before: null,
  revision: 1,
};
const title = { title: '支部　架空病院', notices: ['出典：架空の資料'], assessment };
const { labels } = checkWords;

describe('check sheet', () => {
  it('comes back in as it went out', async () => {
    const read = await fromCheckSheet(await toCheckSheet(items, answers, title, labels), labels);
    expect(read.problems).toEqual([]);
    expect(read.assessment).toEqual(assessment);
    expect(new Map(read.answers.map((answer) => [answer.item, answer]))).toEqual(answers);
  });

  it('writes no formula, whatever a note holds', async () => {
    const parts = unzipSync(await toCheckSheet(items, answers, title, labels));
    const sheets = Object.entries(parts).filter(([name]) => name.includes('worksheets/'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const [, bytes] of sheets) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/u);
    expect(toCheckCsv(items, answers, title.notices, labels)).toContain(`"'${hostile}"`);
  });

  it('repeats its header on paper, also where its name holds brackets', async () => {
    const named = { ...labels, sheet: { ...labels.sheet, name: '点検（案）' } };
    const files = unzipSync(await toCheckSheet(items, answers, title, named));
    const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook.replaceAll('&apos;', "'")).toContain(">'点検（案）'!$4:$4</definedName>");
  });

  it('names the row that holds a word outside the drop-down and reads the others', async () => {
    const sheet = await toCheckSheet(items, answers, title, labels);
    const broken = await fromCheckSheet(sheet, labels);
    expect(broken.answers).toHaveLength(items.length);
    const { readXlsx, writeXlsx } = await import('hucre/xlsx');
    const table = (await readXlsx(sheet)).sheets[0]?.rows ?? [];
    const changed = table.map((row) => row.map((cell) => (cell === 'はい' ? '済み' : cell)));
    const read = await fromCheckSheet(
      await writeXlsx({ sheets: [{ name: '点検表', rows: changed }] }),
      labels,
    );
    expect(read.problems[0]).toMatchInlineSnapshot(`
      {
        "problem": "回答「済み」は選択肢にありません",
        "row": 5,
      }
    `);
  });

  it('says of each item whether it is proposed, in every file', async () => {
    const proposed = items.map((item, at) => (at === 0 ? { ...item, proposal: 'p1' } : item));
    const csv = toCheckCsv(proposed, answers, title.notices, labels).split('\r\n');
    expect(csv.slice(0, 2).join()).toContain('指定要件全体の点検ではありません');
    expect(csv[1]).toContain('出典：架空の資料');
    expect(csv[3]).toContain('"提案（決定事項ではありません）"');
    expect(csv[4]).toContain('"資料の「現行」"');
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(await toCheckSheet(proposed, answers, title, labels));
    expect(sheets[0]?.rows[4]).toContain('提案（決定事項ではありません）');
  });

  it('keeps the number 1-2 of an item from turning into a day in CSV', () => {
    const [first] = items.map((item) => ({ ...item, label: '1-2' }));
    const csv = toCheckCsv(first ? [first] : [], new Map(), [], labels);
    expect(csv).toContain('"\'1-2"');
  });

  it('keeps what a person wrote from being a formula in CSV, in full width too', () => {
    const [first] = items;
    const given = { ...blankAnswer(first?.id ?? '', ''), evidence: '＝A1&A2', department: '1/2' };
    const csv = toCheckCsv(first ? [first] : [], new Map([[given.item, given]]), [], labels);
    expect(csv).toContain('"\'＝A1&A2"');
    expect(csv).toContain('"\'1/2"');
  });

  it('takes the settings a person changed in the sheet', async () => {
    const { readXlsx, writeXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(await toCheckSheet(items, answers, title, labels));
    const changed = sheets.map(({ name, rows: table }) => ({
      name,
      rows: table.map((row) => row.map((cell) => (cell === '2026年度' ? '2027年度' : cell))),
    }));
    const read = await fromCheckSheet(await writeXlsx({ sheets: changed }), labels);
    expect(read.assessment).toEqual({ ...assessment, year: '2027年度' });
    const torn = changed.map(({ name, rows: table }) => ({
      name,
      rows: table.map((row) => row.map((cell) => String(cell ?? '').replace(/^\{.*$/su, '{'))),
    }));
    const answersOnly = await fromCheckSheet(await writeXlsx({ sheets: torn }), labels);
    expect(answersOnly.assessment).toBeNull();
    expect(answersOnly.answers).toHaveLength(items.length);
    expect(answersOnly.problems.map(({ problem }) => problem)).toEqual([
      '点検の設定を読み取れません。回答だけを読み込みます。',
    ]);
  });

  it('carries no settings where it is to be filled in', async () => {
    const blank = await toCheckSheet(items, new Map(), { ...title, assessment: null }, labels);
    expect((await fromCheckSheet(blank, labels)).assessment).toBeNull();
  });

  it('refuses a file that is no workbook', async () => {
    await expect(fromCheckSheet(new Uint8Array([1, 2, 3]), labels)).rejects.toMatchInlineSnapshot(
      `[ImportError: Excelファイル（.xlsx）として読み取れません。壊れていないか、パスワードが付いていないか確かめてください。CSVは読み込めません。]`,
    );
  });
});

describe('assessment file', () => {
  it('comes back in as it went out', () => {
    const file = fromAssessmentJson(
      toAssessmentJson(assessment, answers.values(), title.notices, labels),
      labels,
    );
    expect(file.assessment).toEqual(assessment);
    expect(file.notice).toBe(`${labels.notice}出典：架空の資料`);
    expect(new Map(file.answers.map((answer) => [answer.item, answer]))).toEqual(answers);
  });

  it.each([
    [
      '{',
      'JSONとして読み取れません。このページの「JSONで保存」で書き出したファイルを選んでください。',
    ],
    [
      '{"schemaVersion":9}',
      '新しい形式（版9）のファイルです。ページを再読み込みして、もう一度お試しください。',
    ],
    [
      '{"format":"shishin-check","schemaVersion":1}',
      '自己点検のファイルとして読み取れません。このページで書き出したファイルを選んでください。',
    ],
    [
      '[]',
      '自己点検のファイルとして読み取れません。このページで書き出したファイルを選んでください。',
    ],
    [
      toAssessmentJson(assessment, answers.values(), title.notices, labels).replace(
        '"no"',
        '"maybe"',
      ),
      '自己点検のファイルとして読み取れません（2件目の回答に誤りがあります）。このページで書き出したファイルを選んでください。',
    ],
  ])('refuses %s with a reason', (text, reason) => {
    expect(() => fromAssessmentJson(text, labels)).toThrow(reason);
  });
});

describe('reading in', () => {
  const [first, second] = [...answers.values()];
  if (first === undefined || second === undefined) throw new Error('too few answers');
  const present = new Map([
    [first.item, { ...first, value: 'na' as const }],
    [second.item, second],
  ]);
  const incoming = [first, { ...second, item: 'gone' }];

  it('says what would change before it changes anything', () => {
    expect(previewImport(incoming, present, new Set(items.map(({ id }) => id)))).toEqual({
      added: 1,
      changed: [{ here: present.get(first.item), file: first }],
      same: 0,
      unknown: ['gone'],
      onlyHere: 1,
    });
  });

  it('counts blank rows of a sheet as little as a file without them', async () => {
    const sheet = await fromCheckSheet(
      await toCheckSheet(items, new Map([[first.item, first]]), title, labels),
      labels,
    );
    expect(sheet.answers).toHaveLength(items.length);
    const known = new Set(items.map(({ id }) => id));
    expect(previewImport(sheet.answers, new Map(), known)).toEqual(
      previewImport([first], new Map(), known),
    );
    expect([...importAnswers(sheet.answers, new Map(), 'merge').keys()]).toEqual([first.item]);
    // A cell that was emptied in the sheet empties the answer, and the preview says so.
    const { changed } = previewImport(sheet.answers, answers, known);
    expect(changed).toHaveLength(items.length - 1);
  });

  it('keeps here what a sheet does not hold: the earlier answer, and the text in a column that was taken out', async () => {
    const here = { ...first, previous: { value: 'no' as const, bound: '以前の文' } };
    const own = new Map([[here.item, here]]);
    const sheet = await fromCheckSheet(await toCheckSheet(items, own, title, labels), labels);
    const known = new Set(items.map(({ id }) => id));
    for (const read of [sheet.answers, sheet.answers.map((each) => ({ ...each, bound: '' }))]) {
      expect(previewImport(read, own, known)).toMatchObject({ changed: [], same: 1 });
      const { bound, previous } = importAnswers(read, own, 'merge').get(here.item) ?? {};
      expect({ bound, previous }).toEqual({ bound: here.bound, previous: here.previous });
    }
  });

  it.each([
    [{ progress: '済み' }, '確認状況「済み」は選択肢にありません'],
    [{ means: '他院' }, '満たし方「他院」は選択肢にありません'],
    [{ id: '' }, '項目IDがありません'],
  ])('says of a row %j what is wrong with it', (cells, problem) => {
    expect(fromSheetRow({ id: first.item, ...cells }, labels)).toEqual({ problem });
  });

  it('reads 「－」 as written by earlier sheets', () => {
    expect(fromSheetRow({ id: first.item, value: '－' }, labels)).toMatchObject({
      answer: { value: 'na' },
    });
  });

  it('adds settings of a file to those entered here, and keeps these', () => {
    const own = { ...assessment, id: 'own', year: '', settings: {}, proposals: ['p1'] };
    const other = { ...assessment, hospital: '別の病院', proposals: ['p2'] };
    expect(withSettingsOf(own, other)).toEqual({
      ...own,
      year: '2026年度',
      settings: { group: true },
      proposals: ['p1', 'p2'],
    });
  });

  it('gives back what stood before a file was read in, but for what was answered since', () => {
    const merged = importAnswers(incoming, present, 'merge');
    const changed = merged.get(first.item)!;
    // Not saved yet.
    const later = { ...changed, value: 'na' as const };
    const whole = takeBack(merged, present, merged);
    expect([...whole.answers].map(([item, { value }]) => [item, value])).toEqual(
      [...present].map(([item, { value }]) => [item, value]),
    );
    expect(whole.gone).toEqual([...merged.keys()].filter((item) => !present.has(item)));
    const { answers } = takeBack(merged, present, new Map(merged).set(first.item, later));
    expect(answers.get(first.item)).toEqual(later);
  });

  it('keeps what only the page holds when merging, and drops nothing of the file', () => {
    const merged = importAnswers(incoming, present, 'merge');
    expect([...merged.keys()]).toEqual([first.item, second.item, 'gone']);
    expect(merged.get(first.item)?.value).toBe(first.value);
    expect([...importAnswers(incoming, present, 'replace').keys()]).toEqual([first.item, 'gone']);
  });
});
