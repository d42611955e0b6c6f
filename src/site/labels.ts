import { beginning } from '../model/beginning.ts';
import type { ClauseRow, ProposalRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';
import { knowledgeWords } from './words/knowledge-words.ts';
import type { ReadingSection } from './reading.ts';
import { fill } from './words/words.ts';
import { textWords } from './words/text-words.ts';

const { role, change } = knowledgeWords;

/** The label of a row's role: 検討の方向（「～してはどうか」）. */
export function roleLabel(row: ClauseRow): string {
  return (role as Record<string, string>)[row.role] ?? role.heading;
}

/** The number and heading of a row as people name it: １（１）⑥ 病病連携・病診連携の協力体制. */
export function headingName(heading: { label: string; text: string }): string {
  return heading.label === '' ? heading.text : `${heading.label}　${heading.text}`;
}

/** What a row is called in titles and lists: its number, its proposal's name, its heading, or its role under a heading. */
export function clauseName(row: ClauseRow, graph: Graph): string {
  const proposal = graph.proposalIn(row.id);
  if (proposal !== undefined) return proposal.name;
  if (row.kind === 'heading') return headingName(row);
  if (row.label !== '') return row.label;
  const kind = row.role === 'current' ? textWords.clause.unnumberedCurrent : shortRole(row);
  const place = row.headings.at(-1)?.label ?? '';
  return place === ''
    ? fill(textWords.clause.untitled, { kind, text: beginning(row.text, 24) })
    : fill(textWords.clause.unnumbered, { kind, place });
}

/** What a row is called before its words are quoted, so that they are said once: its number, or its role. */
export function citedName(row: ClauseRow, graph: Graph): string {
  if (graph.proposalIn(row.id) !== undefined || row.text === '') return clauseName(row, graph);
  if (row.kind === 'heading' || row.label !== '') return row.label;
  return (row.headings.at(-1)?.label ?? '') === '' ? shortRole(row) : clauseName(row, graph);
}

/** What a row is called where room is short: its name, or its role alone where it has no number. */
export function shortName(row: ClauseRow, graph: Graph): string {
  const named =
    row.label !== '' || row.kind === 'heading' || graph.proposalIn(row.id) !== undefined;
  return named ? clauseName(row, graph) : shortRole(row);
}

/** The role without its explanation in brackets: 検討の方向. */
function shortRole(row: ClauseRow): string {
  return roleLabel(row).replace(/（.*）$/u, '');
}

/** What kind of change a proposal is: 見出しの変更, 追加（位置・項目記号は資料に示されていない）. */
export function changeLabel(proposal: ProposalRow): string {
  const { operation } = proposal;
  const unknown = operation.type === 'insert' && operation.position === 'unknown';
  return unknown ? change.insertUnknown : change[operation.type];
}

/** Characters of a section's name: whole sentences can open one, headings are shorter. */
const longestName = 60;

/** The name of a section: its heading, with 「その２」 where several sections bear one name. */
export function sectionName(section: ReadingSection): string {
  const { title, part } = section;
  const name = headingName({ label: title.label, text: beginning(title.text, longestName) });
  return part === null ? name : `${name}${fill(textWords.texts.part, { part })}`;
}
