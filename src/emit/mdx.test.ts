import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import type { ClauseRow, KnowledgeBase } from '../model/knowledge-base.ts';
import { sectionFiles } from './mdx.ts';

interface MdxNode {
  type: string;
  name?: string;
  value?: string;
  attributes?: { name: string; value: string }[];
  children?: MdxNode[];
}

const row = (id: string, text: string): ClauseRow => ({
  id,
  work: 'shishin',
  kind: 'clause',
  role: 'current',
  status: 'printed',
  marker: 'ア',
  label: 'ア',
  path: ['ア'],
  parent: null,
  order: 0,
  headings: [],
  text,
  sentences: [],
  printings: [],
});

const knowledge = (texts: string[], more: Partial<KnowledgeBase> = {}): KnowledgeBase => ({
  schemaVersion: '1',
  sources: [],
  works: [],
  clauses: texts.map((text, index) => row(`shishin/k${index + 1}`, text)),
  requirements: [],
  proposals: [],
  references: [],
  relations: [],
  terms: [],
  gaps: [],
  notes: [],
  records: [],
  messages: [],
  ...more,
});

/** Texts of the `<Clause>` elements as the site's own MDX reader sees them. */
function clausesOf(content: string): [string, string][] {
  const found: [string, string][] = [];
  const words = (node: MdxNode): string =>
    node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(words).join('');
  const visit = (node: MdxNode) => {
    if (node.name === 'Clause') found.push([node.attributes?.[0]?.value ?? '', words(node)]);
    node.children?.forEach(visit);
  };
  visit(mdxToMdast(content.replace(/^---\n.*?\n---\n/s, '')) as unknown as MdxNode);
  return found;
}

test('the text of each Clause equals its row, whatever the source says', () => {
  const texts = [
    '地域の医療機関から紹介されたがん患者の受入れを行うこと。',
    '{process.exit()} <script>alert(1)</script> import x',
    'import x from "y"',
    '<!-- 注 --> ]]> &amp; &#123; **強調** __下線__ *1 _a_ `b` ~~c~~ ~d~',
    '[^1] [表示](javascript:alert(1)) ![図](x) https://example.org www.example.org a@example.org',
    '「**地域連携**」の体制 \\{ \\< $x$ :emoji: ::: 表',
    '1. 一 - 二 # 三 > 四 | 五 | 六',
    '--- *** ___ === `````` \' " “ ” ... -- ---',
  ];
  const [file] = sectionFiles(knowledge(texts));
  expect(clausesOf(file?.content ?? '')).toEqual(
    texts.map((text, index) => [`shishin/k${index + 1}`, text]),
  );
});

test('references and terms become elements around the words they stand in', () => {
  const [file] = sectionFiles(
    knowledge(['ウ及びカに規定する地域連携クリティカルパス等を活用すること。'], {
      references: [
        {
          id: 'shishin/k1/ref1',
          from: 'shishin/k1',
          text: 'ウ及びカ',
          start: 0,
          end: 4,
          kind: 'internal',
          targets: [],
          resolved: false,
          basis: 'stated',
          reason: null,
          href: null,
        },
      ],
      terms: [
        {
          id: 'term-1',
          term: '地域連携クリティカルパス',
          scope: null,
          clause: 'shishin/k1',
          definition: '',
          uses: [{ clause: 'shishin/k1', start: 9, end: 21 }],
        },
      ],
    }),
  );
  expect(file?.content).toMatchInlineSnapshot(`
    "---
    work: shishin
    section: k1
    order: 0
    clauses:
      - shishin/k1
    ---

    <Clause id="shishin/k1"><Ref id="shishin/k1/ref1">ウ及びカ</Ref>に規定する<Term id="term-1">地域連携クリティカルパス</Term>等を活用すること。</Clause>
    "
  `);
});
