import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packShard, unpackRecord, type ShownRecord } from './shards.ts';

const clause: ShownRecord = {
  ...{ id: 'kyoten/n1/p1/c6/k8', kind: 'clause', voice: 'stated', work: 'kyoten' },
  ...{ title: '１（１）⑥ク', label: '１（１）⑥ク', url: 'clauses/kyoten/n1/p1/c6/k8/' },
  ...{ text: '緩和ケアチーム等の連携により意志決定支援を行うこと。' },
  ...{ column: '拠点病院', place: '診療体制\n診療機能' },
};

test('any records come back as they were', () => {
  const word = fc.constantFrom('', '１（１）⑥ク', 'kyoten/n1', 'clauses/kyoten/n1/', 'がん');
  const records = fc.array(
    fc.record({
      ...{ id: word, title: word, text: word, url: word, work: word, label: word, place: word },
      kind: fc.constantFrom('clause' as const, 'term' as const),
      voice: fc.constantFrom('stated' as const, 'inferred' as const),
      column: fc.option(word),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(records, (rows) => {
      const shard = packShard(rows);
      expect(rows.map((_, at) => unpackRecord(shard, at))).toEqual(rows);
    }),
  );
});

test('what follows from other fields or neighbours is said once', () => {
  const other = { ...clause, id: 'kyoten/n2', url: 'clauses/kyoten/n2/', text: '連携すること。' };
  expect(packShard([clause, other])).toMatchInlineSnapshot(`
    {
      "column": "拠点病院",
      "id": [
        "kyoten/n1/p1/c6/k8",
        "kyoten/n2",
      ],
      "kind": "clause",
      "label": "１（１）⑥ク",
      "place": "診療体制
    診療機能",
      "text": [
        "緩和ケアチーム等の連携により意志決定支援を行うこと。",
        "連携すること。",
      ],
      "title": "=",
      "url": "=",
      "voice": "stated",
      "work": "kyoten",
    }
  `);
});

test('beyond the last record there is none', () => {
  const other = { ...clause, id: 'kyoten/n2' };
  expect(unpackRecord(packShard([clause, other]), 2)).toBeNull();
});
