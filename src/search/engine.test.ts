import { describe, expect, test } from 'vitest';
import type { RecordRow, WorkRow } from '../model/knowledge-base.ts';
import { makeBundle, type Bundle, type BundleFiles } from './bundle.ts';
import { SearchEngine, type FirstHits, type SearchRequest } from './engine.ts';
import type { Find } from './evaluate.ts';
import type { IndexStore } from './outcomes.ts';

function record(order: number, part: Partial<RecordRow>): RecordRow {
  return {
    ...{ id: `r${String(order)}`, kind: 'clause', voice: 'stated', title: '', text: '' },
    ...{ url: '', work: 'kyoten', label: '', path: [], column: null, endings: [], section: '' },
    ...{ actors: [], order },
    ...part,
  };
}

const works: Pick<WorkRow, 'id' | 'shortTitle'>[] = [
  { id: 'kyoten', shortTitle: '整備指針（拠点病院）' },
  { id: 'keikaku', shortTitle: '第３期基本計画' },
];
const records = [
  record(0, { kind: 'plan', work: 'keikaku', text: '緩和ケアの提供体制を検討する。' }),
  record(1, {
    title: '整備指針（拠点病院）　１（１）⑥ク',
    label: '１（１）⑥ク',
    path: ['１', '（１）', '⑥', 'ク'],
    text: '緩和ケアチーム等の連携により意志決定支援を行うこと。',
    endings: ['行うこと'],
  }),
  record(2, { kind: 'proposal', text: '２次医療圏において、緩和ケアについて情報を共有すること。' }),
  record(3, { kind: 'heading', text: '緩和ケア' }),
  record(4, { kind: 'term', title: '地域連携クリティカルパス', text: '診療計画を体系化した表' }),
];
const variants = {
  groups: [['意思', '意志']],
  typed: {},
  counters: ['次'],
  never: [],
  synonyms: [],
};
const named = ({ label, section }: RecordRow) => ({ title: label, place: [section] });
const bundle = makeBundle(records, works as WorkRow[], variants, named);

/** Looks through folded texts, as the index of characters would answer. */
const indexOf =
  (folded: readonly string[]): Find =>
  (needle) =>
    Promise.resolve(folded.flatMap((text, at) => (text.includes(needle) ? [at] : [])));

/** An engine over a store in memory, which tells which files were asked for. */
function engine({ files, folded }: Bundle = bundle, find = indexOf(folded), gone = /^$/u) {
  const asked: string[] = [];
  const store: IndexStore = {
    index: { open: () => Promise.resolve(), find, close: () => asked.push('closed') },
    file<Name extends keyof BundleFiles>(name: Name) {
      asked.push(name);
      return gone.test(name) ? Promise.reject(new Error('gone')) : Promise.resolve(files[name]);
    },
  };
  return { engine: new SearchEngine(files['search.json'], store), asked };
}

const request = (query: string, part: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  exact: false,
  selection: {},
  limit: 20,
  ...part,
});
const ids = async (query: string, part: Partial<SearchRequest> = {}) =>
  (await engine().engine.search(request(query, part))).hits.map(({ record: { id } }) => id);

describe('an answer', () => {
  test('is ranked: heading, current clause, proposal, plan', async () => {
    expect(await ids('緩和ケア')).toEqual(['r3', 'r1', 'r2', 'r0']);
  });

  test('shows as many as asked for, and says how many there are', async () => {
    const { total, hits } = await engine().engine.search(request('緩和ケア', { limit: 2 }));
    expect([total, hits.length]).toEqual([4, 2]);
    expect(await ids('緩和ケア', { limit: null })).toHaveLength(4);
  });

  test('marks the hits in the verbatim text, also those of another spelling', async () => {
    const { hits, variants: found } = await engine().engine.search(request('意思決定'));
    const [hit] = hits;
    expect(hit?.byVariant).toBe(true);
    expect(hit?.ranges.map(({ start, end }) => hit.record.text.slice(start, end))).toEqual([
      '意志決定',
    ]);
    expect(found).toEqual(['意志決定']);
    expect(await ids('意思決定', { exact: true })).toEqual([]);
  });

  test('leads from a number to its clause, from a name to its definition, apart from the hits', async () => {
    const byNumber = await engine().engine.search(request('Ⅱ1(1)6ク'));
    expect(byNumber.numbered.map(({ id }) => id)).toEqual(['r1']);
    expect(byNumber.hits).toEqual([]);
    const byName = await engine().engine.search(request('クリティカルパス'));
    expect(byName.defined.map(({ id }) => id)).toEqual(['r4']);
    expect(byName.total).toBe(0);
  });

  test('that is empty offers 近い語 and what each term finds alone', async () => {
    const mistyped = await engine().engine.search(request('緩和ケアチーン'));
    expect([mistyped.total, mistyped.near[0]]).toEqual([0, '緩和ケアチーム']);
    const both = await engine().engine.search(request('緩和ケア 体系'));
    expect(both.alone).toEqual([
      { raw: '緩和ケア', count: 4 },
      { raw: '体系', count: 1 },
    ]);
    expect(both.near).toEqual([]);
    const oneMissing = await engine().engine.search(request('体系 緩和ケアチーン'));
    expect(oneMissing.near[0]).toBe('緩和ケアチーム');
  });

  test('that is empty takes a sentence apart, together where its words stand together', async () => {
    const asked = await engine().engine.search(request('緩和ケアチームの意志決定支援とは'));
    expect(asked.near).toEqual(['緩和ケアチーム 意志決定支援', '緩和ケアチーム', '意志決定支援']);
    const apart = await engine().engine.search(request('緩和ケアチームの2次医療圏とは'));
    expect(apart.near).toEqual(['緩和ケアチーム', '2次医療圏']);
  });

  test('is narrowed by facets, whose counts are those of the whole answer', async () => {
    const asked = request('緩和ケア', { selection: { kind: ['plan'] } });
    const { engine: asking } = engine();
    expect((await asking.search(asked)).total).toBe(1);
    expect((await asking.facets(asked)).kind).toContainEqual({ value: 'proposal', count: 1 });
  });
});

test('a result bears the name given for below the title of its work', async () => {
  const { hits } = await engine().engine.search(request('意志決定'));
  expect(hits[0]?.record.title).toBe('１（１）⑥ク');
});

describe('texts that fit in one file', () => {
  test('are looked through at once, and the index is never asked', async () => {
    const { engine: asking, asked } = engine(bundle, () => Promise.reject(new Error('asked')));
    expect((await asking.search(request('緩和ケア', { exact: true }))).total).toBe(4);
    expect(asked.filter((name) => !name.startsWith('texts/'))).toEqual([
      'folded/0.json',
      'closed',
      'terms.json',
    ]);
  });

  test('that cannot be read leave the answer to the index', async () => {
    const { engine: asking } = engine(bundle, undefined, /^folded/u);
    expect((await asking.search(request('緩和ケア'))).total).toBe(4);
  });

  test('that cannot be read are told where the index fails too, and asked for again', async () => {
    let fails = true;
    const scan = indexOf(bundle.folded);
    const find: Find = (needle) => (fails ? Promise.reject(new Error('no index')) : scan(needle));
    const { engine: asking } = engine(bundle, find, /^folded/u);
    await expect(asking.search(request('緩和ケア'))).rejects.toThrow('no index');
    fails = false;
    expect((await asking.search(request('緩和ケア'))).total).toBe(4);
  });
});

describe('a large corpus', () => {
  const many = Array.from({ length: 2000 }, (_, at) =>
    record(at, {
      text: `第${String(at)}号の医療機関は、連携${at === 1999 ? '会議' : ''}すること。`,
    }),
  );
  const large = makeBundle(many, works as WorkRow[], variants, named);
  const never: Find = () => new Promise(() => undefined);

  test('is answered by the index while texts are on their way', async () => {
    const { engine: asking } = engine(large, undefined, /^folded\/[12]/u);
    expect((await asking.search(request('連携会議'))).total).toBe(1);
  });

  test('is answered by its texts where they come first, and then needs the index no more', async () => {
    const { engine: asking, asked } = engine(large, never);
    expect((await asking.search(request('すること'))).total).toBe(2000);
    expect(asked).toContain('closed');
  });

  test('shows the first results of a frequent string at once, the same the answer begins with', async () => {
    let answerIndex: (ordinals: number[]) => void = () => undefined;
    const index: Find = () => new Promise((resolve) => (answerIndex = resolve));
    const { engine: asking } = engine(large, index, /^folded\/[12]/u);
    const told = Promise.withResolvers<FirstHits>();
    const answered = asking.search(request('すること'), told.resolve);
    const first = await told.promise;
    expect(first.hits).toHaveLength(20);
    answerIndex(many.map(({ order }) => order));
    const { total, hits } = await answered;
    expect([total, hits]).toEqual([2000, first.hits]);
  });

  test('shows nothing beforehand where few are found', async () => {
    const told: FirstHits[] = [];
    const { engine: asking } = engine(large, undefined, /^folded\/[12]/u);
    await asking.search(request('第7号'), (first) => told.push(first));
    expect(told).toEqual([]);
  });
});
