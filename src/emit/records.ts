import type { ClauseRow, KnowledgeBase, RecordRow, WorkRow } from '../model/knowledge-base.ts';

type WithoutRecords = Omit<KnowledgeBase, 'records'>;

/**
 * Everything search can find: every clause of the sources once, whatever it is and however often it is printed, then
 * terms and editorial notes. What no source holds any more is not found.
 */
export function recordRows(knowledge: WithoutRecords): RecordRow[] {
  const works = new Map(knowledge.works.map((work) => [work.id, work]));
  const workOf = new Map(knowledge.clauses.map(({ id, work }) => [id, work]));
  const requirements = Map.groupBy(knowledge.requirements, ({ clause }) => clause);
  const proposals = new Map(knowledge.proposals.map((proposal) => [proposal.clause, proposal]));
  const gaps = new Map(
    knowledge.gaps.flatMap((gap) => (gap.clause === null ? [] : [[gap.clause, gap]])),
  );
  const present = knowledge.clauses.filter(({ status }) => status !== 'retired');
  const clauses = present.map((row): RecordRow => {
    const work = works.get(row.work);
    const asked = requirements.get(row.id) ?? [];
    return {
      id: row.id,
      kind: kindOf(row, work),
      voice: row.status === 'gap' ? 'inferred' : 'stated',
      title: proposals.get(row.id)?.name ?? titleOf(row, work),
      text: row.status === 'gap' ? (gaps.get(row.id)?.reason ?? '') : row.text,
      url: `clauses/${row.id}/`,
      work: row.work,
      label: row.label,
      path: row.path,
      column: work?.column ?? null,
      endings: unique(asked.map(({ ending }) => ending)),
      section: row.headings.at(-1)?.text ?? '',
      actors: unique(asked.flatMap(({ actor }) => actor?.text ?? [])),
      order: row.order,
    };
  });
  const after = clauses.length;
  const terms = knowledge.terms.map((term, index): RecordRow => {
    const work = workOf.get(term.clause) ?? '';
    return {
      ...plain,
      id: term.id,
      kind: 'term',
      voice: 'stated',
      title: term.term,
      text: term.definition,
      url: `texts/terms/#${term.id}`,
      work,
      order: after + index,
    };
  });
  const workAbout = (about: string): string => workOf.get(about) ?? about;
  const notes = knowledge.notes.map((note, index): RecordRow => {
    const order = after + terms.length + index;
    return {
      ...plain,
      id: note.id,
      kind: 'note',
      voice: note.basis,
      title: note.citation.title,
      // A notice is also looked for by its number, as the page shows it below the note.
      text: `${note.text}（${note.citation.issuer}、${note.citation.date}）`,
      url: `about/#${note.id}`,
      work: workAbout(note.about[0] ?? ''),
      order,
    };
  });
  return [...clauses, ...terms, ...notes];
}

const plain = { label: '', path: [], column: null, endings: [], section: '', actors: [] };

function kindOf({ status, role, kind }: ClauseRow, work: WorkRow | undefined): RecordRow['kind'] {
  if (status === 'gap') return 'gap';
  switch (role) {
    case 'direction':
      return 'direction';
    case 'issue':
    case 'problem':
      return 'issue';
    case 'proposed':
    case 'lead-in':
    case 'caption':
      return 'proposal';
    case 'question':
      return 'question';
    default:
      break;
  }
  if (kind === 'heading') return 'heading';
  if (kind === 'note' || kind === 'omission') return 'note';
  return work?.kind === 'plan' ? 'plan' : 'clause';
}

/** 整備指針（拠点病院）　１（１）⑥ア, or the heading above a unit without number. */
function titleOf({ label, headings, text, kind }: ClauseRow, work: WorkRow | undefined): string {
  const above = headings.at(-1);
  const place =
    label !== '' ? label : kind === 'heading' ? text : above?.label || (above?.text ?? '');
  return [work?.shortTitle ?? '', place].filter((part) => part !== '').join('　');
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
