import { describe, expect, test } from 'vitest';
import type { RecordRow, WorkRow } from '../model/knowledge-base.ts';
import { makeBundle, type BundleFiles } from './bundle.ts';
import { SearchEngine, type IndexStore, type SearchRequest } from './engine.ts';
import { scanFind } from './scan.ts';

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
const variants = { groups: [['意思', '意志']], typed: {}, counters: ['次'], never: [] };
const files = makeBundle(records, works as WorkRow[], variants);

/** A store in memory that tells which files were asked for. */
function engine(find = scanFind(files['folded.json'])): { engine: SearchEngine; asked: string[] } {
  const asked: string[] = [];
  const store: IndexStore = {
    find,
    file<Name extends keyof BundleFiles>(name: Name) {
      asked.push(name);
      return Promise.resolve(files[name]);
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
  });

  test('is narrowed by facets, whose counts are those of the whole answer', async () => {
    const asked = request('緩和ケア', { selection: { kind: ['plan'] } });
    const { engine: asking } = engine();
    expect((await asking.search(asked)).total).toBe(1);
    expect((await asking.facets(asked)).kind).toContainEqual({ value: 'proposal', count: 1 });
  });
});

test('a record stands under the title of its work, so its own title leaves that out', async () => {
  const { hits } = await engine().engine.search(request('意志決定'));
  expect(hits[0]?.record.title).toBe('１（１）⑥ク');
});

test('only what an answer needs is read, and the index is left once all texts are there', async () => {
  let lookups = 0;
  const scan = scanFind(files['folded.json']);
  const { engine: asking, asked } = engine((needle) => {
    lookups += 1;
    return scan(needle);
  });
  await asking.search(request('緩和ケア', { exact: true }));
  expect(asked.filter((name) => !name.startsWith('texts/'))).toEqual(['terms.json']);
  await asking.warm();
  await asking.search(request('体制', { exact: true }));
  expect(lookups).toBe(1);
});

test('a failed look-up is asked again, not remembered', async () => {
  let fails = true;
  const scan = scanFind(files['folded.json']);
  const { engine: asking } = engine((needle) =>
    fails ? Promise.reject(new Error('gone')) : scan(needle),
  );
  await expect(asking.search(request('緩和ケア'))).rejects.toThrow('gone');
  fails = false;
  expect((await asking.search(request('緩和ケア'))).total).toBe(4);
});
