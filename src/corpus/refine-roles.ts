import type { Draft } from './draft.ts';

const leadIn = /^(?:以下|次|下記).*てはどうか。?$/u;
const quotedLaw = /「[^」]+」(?:とされている|と規定されている|と定められている)。?$/u;

/** Gives the roles that show only beside other clauses, or in what a clause says. */
export function refineRoles(roots: readonly Draft[]): void {
  for (const draft of roots) {
    refineAdditions(draft.children);
    draft.role = refined(draft);
    refineRoles(draft.children);
  }
}

/** 「以下の事項について追加してはどうか。」（…について） and the text proposed, one after another. */
function refineAdditions(siblings: readonly Draft[]): void {
  let proposing = false;
  for (const draft of siblings) {
    if (draft.role === 'proposed' && leadIn.test(draft.text)) {
      draft.role = 'lead-in';
      proposing = true;
    } else if (proposing && draft.kind === 'heading' && draft.marker === null) {
      draft.role = 'caption';
    } else if (draft.role !== 'proposed') {
      proposing = false;
    }
  }
}

function refined(draft: Draft): string {
  const { role, text } = draft;
  const clause = draft.units[0]?.clause;
  if (clause === undefined) return role;
  switch (role) {
    case 'issue': {
      const kinds = clause.sentences.at(-1)?.modality.map((span) => span.kind) ?? [];
      return kinds.includes('論点') || kinds.includes('意見募集') ? 'issue' : 'problem';
    }
    case 'state':
      return quotedLaw.test(text) && clause.references.some(({ kind }) => kind === 'law')
        ? 'quoted-law'
        : role;
    case 'measure': {
      const actor = clause.sentences[0]?.actor ?? null;
      const columns = draft.units[0]?.source.descriptor.columns ?? [];
      const isAddressee = columns.some(({ label }) => actor?.text.includes(label) ?? false);
      return isAddressee ? 'hospital-measure' : role;
    }
    default:
      return role;
  }
}
