import type { PhrasingContent, Root } from 'mdast';
import { type MdxJsxTextElement, mdxToMarkdown } from 'mdast-util-mdx';
import { remark } from 'remark';
import { stringify } from 'yaml';
import type { ClauseRow, KnowledgeBase } from '../model/knowledge-base.ts';
import { cutPieces } from './pieces.ts';
import { type Section, sectionsOf } from './sections.ts';
import type { GeneratedFile } from './tables.ts';

interface InlineStretch {
  start: number;
  end: number;
  id: string;
  name: 'Ref' | 'Term';
}

/** Writes MDX. Struck words (`~~`) are no CommonMark: without the second part they would lose their tildes. */
const writer = remark()
  .data('toMarkdownExtensions', [
    mdxToMarkdown({ printWidth: Infinity }),
    { unsafe: [{ character: '~', inConstruct: 'phrasing' }] },
  ])
  .freeze();

/** The reading form: one MDX file per section, `<Clause>`, `<Ref>` and `<Term>` around the words of the source. */
export function sectionFiles(knowledge: KnowledgeBase): GeneratedFile[] {
  const rows = new Map(knowledge.clauses.map((row) => [row.id, row]));
  const stretches = inlineStretches(knowledge);
  return sectionsOf(knowledge.clauses).map((section, index) => {
    const clauses = section.clauses.flatMap((id) => rows.get(id) ?? []);
    const tree: Root = {
      type: 'root',
      children: clauses.map((row) => ({
        type: 'paragraph',
        children: [element('Clause', row.id, clauseContent(row, stretches.get(row.id) ?? []))],
      })),
    };
    return {
      path: `sections/${section.work}/${section.id}.mdx`,
      content: `${frontmatter(section, index)}\n${writer.stringify(tree)}`,
    };
  });
}

function frontmatter(section: Section, order: number): string {
  return `---\n${stringify({ work: section.work, section: section.id, order, clauses: section.clauses })}---\n`;
}

function clauseContent(row: ClauseRow, stretches: InlineStretch[]): PhrasingContent[] {
  return cutPieces(row.text, stretches).map(({ text, stretch }) =>
    stretch === null
      ? { type: 'text', value: text }
      : element(stretch.name, stretch.id, [{ type: 'text', value: text }]),
  );
}

function element(name: string, id: string, children: PhrasingContent[]): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children,
  };
}

function inlineStretches(knowledge: KnowledgeBase): Map<string, InlineStretch[]> {
  const references = knowledge.references.map(({ id, from, start, end }) => {
    return { clause: from, start, end, id, name: 'Ref' as const };
  });
  const terms = knowledge.terms.flatMap(({ id, uses }) =>
    uses.map((use) => ({ ...use, id, name: 'Term' as const })),
  );
  return Map.groupBy([...references, ...terms], (stretch) => stretch.clause);
}
