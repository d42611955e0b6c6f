import { describe, expect, test } from 'vitest';
import { synonymGroups } from './synonyms.ts';
import { variantsFrom } from './variants.ts';

const never = [
  ['薬物療法', '化学療法'],
  ['拠点病院等', '拠点病院'],
];
const named = (term: string, definition: string, scope: string | null = '以下') => ({
  ...{ term, definition, scope },
});
const groups = (...terms: ReturnType<typeof named>[]) => synonymGroups(terms, never);

describe('names the source makes equal', () => {
  test('are a name given in brackets and the words before them', () => {
    expect(groups(named('医科点数表', '別表第一医科診療報酬点数表'))).toEqual([
      ['医科点数表', '別表第一医科診療報酬点数表'],
    ]);
    expect(groups(named('基本計画', 'がん対策推進基本計画', '以下この章において'))).toHaveLength(1);
    expect(groups(named('感染症法', '「感染症の予防に関する法律」'))).toEqual([
      ['感染症法', '感染症の予防に関する法律'],
    ]);
  });

  test('are an abbreviation, what its letters stand for, and the meaning given', () => {
    expect(groups(named('ＡＹＡ', 'Adolescent and Young Adult：思春期と若年成人', null))).toEqual([
      ['aya', 'adolescent and young adult', '思春期と若年成人'],
    ]);
  });
});

describe('never made equal are', () => {
  test.each([
    [
      'a term and the sentence that defines it',
      named('クリティカルパス', '診療を体系化した表をいう。', '以下同じ'),
    ],
    [
      'a term and the sentence that explains it',
      named('計画表', '医療を提供するためのツールである', null),
    ],
    ['a name and a list it stands for', named('拠点病院等', '拠点病院、地域がん診療病院')],
    [
      'letters that do not spell the abbreviation',
      named('ＡＹＡ', 'Patient Flow：患者の流れ', null),
    ],
    ['words kept apart', named('化学療法', '薬物療法')],
    ['words kept apart by 等', named('拠点病院等', '拠点病院')],
    ['a name and two laws it stands for', named('二法', '「医療法」及び「健康保険法」')],
    ['a single character and its law', named('法', 'がん対策基本法')],
  ])('%s', (_, term) => {
    expect(groups(term)).toEqual([]);
  });

  test('a name that stands for different things in different places', () => {
    expect(groups(named('基本指針', '医療法の指針'), named('基本指針', '障害福祉の指針'))).toEqual(
      [],
    );
    expect(
      groups(named('基本指針', '医療法の指針'), named('基本指針', '医療法の指針')),
    ).toHaveLength(1);
  });
});

test('a name is searched under its other names only where it is the whole term', () => {
  const synonyms = groups(named('医科点数表', '医科診療報酬点数表'));
  const variants = variantsFrom({ groups: [], typed: {}, counters: [], never, synonyms });
  expect(variants('医科点数表')).toEqual(['医科診療報酬点数表']);
  expect(variants('医科診療報酬点数表')).toEqual(['医科点数表']);
  expect(variants('医科点数表の別表')).toEqual([]);
});
