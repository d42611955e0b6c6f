import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromText } from '../from-text.ts';
import { rules } from './index.ts';
import { ruleIndex, rulePage } from './page.ts';

const folder = new URL('.', import.meta.url);
const ofText = rules.filter(({ id }) => id !== 'undecodable-bytes');

describe('the catalogue of rules', () => {
  it('has one page for each rule, and none for a rule that is gone', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
    const expected = [...rules.map(({ id }) => `${id}.md`), 'README.md'];
    expect(pages.toSorted()).toEqual(expected.toSorted());
  });

  it('lists all rules', async () => {
    await expect(ruleIndex(rules)).toMatchFileSnapshot('README.md');
  });

  it.each(rules)('says on the page of $id what happened and what to do', async (rule) => {
    expect(rule.reason).toMatch(/^Unexpected /);
    await expect(rulePage(rule)).toMatchFileSnapshot(`${rule.id}.md`);
  });

  it.each(ofText)('raises $id for its example', ({ id, example, severity }) => {
    const { messages } = fromText(example, { file: 'example.txt' });
    const own = messages.filter(({ ruleId }) => ruleId === id);
    expect(own).not.toEqual([]);
    expect(own.every((message) => message.severity === severity)).toBe(true);
  });

  it('raises nothing for a text without faults', () => {
    const text =
      '第１ 届出\n１ 届出は、様式１により行うこと。\n２ １の届出は、毎年７月に行うこと。\n';
    expect(fromText(text, { file: 'notice.txt' }).messages).toEqual([]);
  });

  it('misses no number that a chart prints out of order', () => {
    const text =
      '第２ 施策\n１ 支援を行うこと。\n\n第１ 目標\n１ 減らすこと。\n\n第３ 体制\n１ 整えること。\n';
    const missed = ({ ruleId }: { ruleId: string }) => ruleId === 'skipped-number';
    expect(fromText(text, { file: 'chart.txt' }).messages.filter(missed)).toEqual([]);
    const without = text.replace('第２ 施策', '施策');
    expect(fromText(without, { file: 'chart.txt' }).messages.filter(missed)).toHaveLength(1);
  });

  it.each([
    ['１ 次の１）の連絡協議会に参加すること。', 0],
    // The first character takes two places.
    ['１ 𠮷野病院は、上記１）の連絡協議会に参加すること。', 0],
    ['１ 連絡協議会）に参加すること。', 1],
  ])('misses no bracket before a number closed by one: 「%s」', (text, faults) => {
    const { messages } = fromText(`${text}\n２ 記録を保存すること。\n`, { file: 'notice.txt' });
    expect(messages.filter(({ ruleId }) => ruleId === 'unbalanced-brackets')).toHaveLength(faults);
  });
});
