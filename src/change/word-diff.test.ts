import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordedTokenizer, tokenLengths, wordTokenizer } from './tokens.ts';
import { readableDiff, similarityOf, wordDiff, type DiffPart } from './word-diff.ts';

const terms = ['地域連携クリティカルパス', '放射線療法', '放射線治療'];
const tokenize = wordTokenizer(terms);

function notation(parts: readonly DiffPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'same') return part.text;
      if (part.kind === 'format') return `[~${part.before}|${part.after}~]`;
      return part.kind === 'removed' ? `[-${part.text}-]` : `{+${part.text}+}`;
    })
    .join('');
}

/** Marked by hand: what a reader of a 新旧対照表 expects to be underlined. */
const gold = [
  '年[-１-]{+２+}回以上、合同の会議を開催すること。',
  '[-放射線治療-]{+放射線療法+}を提供する体制を整備すること。',
  '緩和ケア{+チーム+}と連携して診療に当たること。',
  '病院ホームページ[-、パンフレット-]等でわかりやすく公表すること。',
  '[-二次医療圏-]{+都道府県+}内の医療機関の一覧を作成し、患者に情報を提供すること。',
  '患者[-や-]{+及び+}その家族に対して説明を行うこと。',
  '専任の看護師を[-１-]{+２+}名以上配置すること。',
  '退院時に共同の診療計画を作成し{+、患者に交付+}すること。',
  '地域連携クリティカルパスを[-整備-]{+活用+}すること。',
  '相談支援センターの業務内容を[-院内に-]掲示すること。',
  '常勤の医師を{+原則として+}配置すること。',
  '{+小児+}がん患者の長期フォローアップの体制を整備すること。',
  '研修会を定期的に開催し、受講者の数を[-報告-]{+公表+}すること。',
  '[~２|2~]次医療圏内の診療所と[-協力-]{+連携+}すること。',
  '医師[-及び-]{+、+}看護師{+及び薬剤師+}が参加するカンファレンスを週１回以上開催すること。',
] as const;

/** A text whose marks may use the plain or the full notation. */
function sides(marked: string): { before: string; after: string } {
  const format = /\[~(.*?)\|(.*?)~\]/gu;
  return {
    before: marked
      .replaceAll(format, '$1')
      .replaceAll(/\{\+.*?\+\}/gu, '')
      .replaceAll(/\[-(.*?)-\]/gu, '$1'),
    after: marked
      .replaceAll(format, '$2')
      .replaceAll(/\[-.*?-\]/gu, '')
      .replaceAll(/\{\+(.*?)\+\}/gu, '$1'),
  };
}

/** Characters of each side that are underlined. */
function underlined(marked: string): Set<string> {
  const places = new Set<string>();
  const at = { before: 0, after: 0 };
  const pieces = marked.matchAll(
    /\[-(?<removed>.*?)-\]|\{\+(?<added>.*?)\+\}|\[~(?<old>.*?)\|(?<new>.*?)~\]|(?<same>.)/gu,
  );
  for (const { groups = {} } of pieces) {
    const { removed = '', added = '', old = '', new: fresh = '', same = '' } = groups;
    [...removed].forEach(() => places.add(`before ${(at.before += 1)}`));
    [...added].forEach(() => places.add(`after ${(at.after += 1)}`));
    at.before += old.length + same.length;
    at.after += fresh.length + same.length;
  }
  return places;
}

describe('wordDiff', () => {
  it('underlines what a reader would: the hand-made gold', () => {
    let right = 0;
    let marked = 0;
    let wanted = 0;
    const wrong: string[] = [];
    for (const entry of gold) {
      const { before, after } = sides(entry);
      const found = notation(readableDiff(before, after, tokenize));
      if (found !== entry) wrong.push(`${entry} ← ${found}`);
      const [expected, actual] = [underlined(entry), underlined(found)];
      right += [...actual].filter((place) => expected.has(place)).length;
      marked += actual.size;
      wanted += expected.size;
    }
    expect(wrong).toMatchInlineSnapshot(`
      [
        "[-二次医療圏-]{+都道府県+}内の医療機関の一覧を作成し、患者に情報を提供すること。 ← [-二次医療圏内-]{+都道府県内+}の医療機関の一覧を作成し、患者に情報を提供すること。",
      ]
    `);
    expect(right / marked).toBeGreaterThan(0.95);
    expect(right / wanted).toBeGreaterThan(0.95);
  });

  it('keeps a term of the glossary in one piece', () => {
    expect(notation(wordDiff('放射線治療を行う。', '放射線療法を行う。', tokenize))).toBe(
      '[-放射線治療-]{+放射線療法+}を行う。',
    );
  });

  it('knows a difference of width or blanks as one of format', () => {
    expect(notation(wordDiff('２次医療圏の ＡＹＡ世代', '2次医療圏のAYA世代', tokenize))).toBe(
      '[~２|2~]次医療圏の[~ ＡＹＡ|AYA~]世代',
    );
  });

  it('does not take ⑥ for ６', () => {
    expect(notation(wordDiff('⑥に定める要件', '６に定める要件', tokenize))).toBe(
      '[-⑥-]{+６+}に定める要件',
    );
  });

  it('replaces as a whole what shares less than half', () => {
    expect(
      notation(
        readableDiff('病病連携・病診連携の協力体制', '地域連携の推進体制', wordTokenizer([])),
      ),
    ).toBe('[-病病連携・病診連携の協力体制-]{+地域連携の推進体制+}');
  });

  it('gives both texts back from its parts', () => {
    const words = fc.array(
      fc.constantFrom('がん', '診療', '連携', '、', '。', '２', '2', ' ', 'を整備すること', '⑥'),
    );
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [before, after] = [first.join(''), second.join('')];
        const parts = wordDiff(before, after, tokenize);
        const side = (own: 'removed' | 'added'): string =>
          parts
            .map((part) => {
              if (part.kind === 'format') return own === 'removed' ? part.before : part.after;
              return part.kind === 'same' || part.kind === own ? part.text : '';
            })
            .join('');
        expect(side('removed')).toBe(before);
        expect(side('added')).toBe(after);
        const share = similarityOf(parts);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  it('cuts in a browser as the build has cut', () => {
    const text = '地域連携クリティカルパスを整備すること。';
    const recorded = recordedTokenizer(tokenLengths([text], tokenize));
    expect(recorded(text)).toEqual(tokenize(text));
    expect(recorded('見たことのない文')).toEqual(['見たことのない文']);
  });
});

describe('terms with signs', () => {
  it.each(['ＡＹＡ-世代', '別表(1)', '年1回+随時', '[様式]', 'C:\\様式', '$&', '^(?:.*)$', 'a|b'])(
    'stay in one piece: %s',
    (term) => {
      expect(wordTokenizer(terms.concat(term))(`この${term}の欄`)).toContain(term);
    },
  );
});
