import { describe, expect, it } from 'vitest';
import { readAmendingText } from './amending-text.ts';
import { consolidate } from './consolidate.ts';
import { sampleText } from './testing-text.ts';

const base = sampleText(`
  s/n1         | １   | 診療体制
  s/n1/p1      | （１） | 診療機能
  s/n1/p1/c1   | ①   | 症例検討会を月１回以上開催し、記録を保存すること。
  s/n1/p1/c2   | ②   | 紹介された患者の受入れを行うこと。
  s/n1/p1/c2/k1 | ア  | 受入れの窓口を設けること。
  s/n1/p1/c2/k2 | イ  | 窓口の案内を掲示すること。
  s/n1/p1/c2/k3 | ウ  | 窓口に看護師を置くこと。
  s/n2         | ２   | 研修
  s/n2/p1      | （１） | 院内の研修
  s/n2/p1/c1   | ①   | 研修を年１回以上行うこと。
  s/n2/p1/c2   | ②   | 研修の受講者を記録すること。
`);

function amended(text: string): string[] {
  const { operations, unread } = readAmendingText(text, base);
  expect(unread).toEqual([]);
  const amendments = operations.map((operation, order) => ({
    id: `改正${order + 1}`,
    operation,
    order,
  }));
  return consolidate(base, amendments)
    .filter(({ deletedBy, edits, renumbered, insertedBy }) => {
      return deletedBy !== null || edits.length > 0 || renumbered !== null || insertedBy !== null;
    })
    .map(({ marker, text: words, deletedBy }) =>
      deletedBy === null ? `${marker ?? ''} ${words}` : `（削る）${marker ?? ''}`,
    );
}

describe('readAmendingText', () => {
  it('reads 「Ａ」を「Ｂ」に改める', () => {
    expect(amended('１の（１）の①中「月１回以上」を「年４回以上」に改める。')).toEqual([
      '① 症例検討会を年４回以上開催し、記録を保存すること。',
    ]);
  });

  it('reads several changes of one sentence, each in the place named last', () => {
    const text =
      '１の（１）の①中「月１回以上」を「年４回以上」に、「記録」を「議事の記録」に改め、同②のア中「窓口」の下に「（平日に限る。）」を加え、「を設ける」を削る。';
    expect(amended(text)).toEqual([
      '① 症例検討会を年４回以上開催し、議事の記録を保存すること。',
      'ア 受入れの窓口（平日に限る。）こと。',
    ]);
  });

  it('reads a heading renamed', () => {
    expect(amended('２の（１）の見出しを「職員の研修」に改める。')).toEqual(['（１） 職員の研修']);
  });

  it('reads …を削る for one clause, several and a range', () => {
    expect(amended('１の（１）の②のウを削る。')).toEqual(['（削る）ウ']);
    expect(amended('１の（１）の②のア及びウを削る。')).toEqual(['（削る）ア', '（削る）ウ']);
    expect(amended('１の（１）の②のアからウまでを削る。')).toEqual([
      '（削る）ア',
      '（削る）イ',
      '（削る）ウ',
    ]);
  });

  it('reads …の次に次の…を加える with the new text below', () => {
    const text = '２の（１）の②の次に次の③を加える。\n③　受講者の氏名を公表することが望ましい。';
    expect(amended(text)).toEqual(['③ 受講者の氏名を公表することが望ましい。']);
  });

  it('reads a renumbering together with an insertion', () => {
    const text =
      '１の（１）の②のウをエとし、イの次に次のように加える。\nウ　案内は、平易な言葉で\n書くこと。';
    expect(amended(text)).toEqual([
      'ウ 案内は、平易な言葉で書くこと。',
      'エ 窓口に看護師を置くこと。',
    ]);
  });

  it('reads …を次のように改める', () => {
    const text = '２の（１）の①を次のように改める。\n①　研修を年２回以上行うこと。';
    expect(amended(text)).toEqual(['① 研修を年２回以上行うこと。']);
  });

  it('reports a place that fits several clauses, none, or a form it does not know', () => {
    const text = '①中「年」を「月」に改める。９の（１）を削る。１の（１）の①に準ずる。';
    expect(readAmendingText(text, base)).toMatchInlineSnapshot(`
      {
        "operations": [],
        "unread": [
          {
            "reason": "Unexpected place “①”, expected one clause, found s/n1/p1/c1, s/n2/p1/c1",
            "words": "①中「年」を「月」に改める",
          },
          {
            "reason": "Unexpected place “９の（１）”, expected one clause, found none",
            "words": "９の（１）を削る",
          },
          {
            "reason": "Unexpected form of an amending sentence",
            "words": "１の（１）の①に準ずる",
          },
        ],
      }
    `);
  });

  it('stops where the words to be changed do not stand in the text', () => {
    expect(() =>
      amended('１の（１）の①中「週１回」を「月１回」に改める。'),
    ).toThrowErrorMatchingInlineSnapshot(
      `[ChangeError: 改正1: Unexpected base text of s/n1/p1/c1: “週１回” does not stand in “症例検討会を月１回以上開催し、記録を保存すること。”]`,
    );
  });
});
