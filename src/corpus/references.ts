import type { Message } from '../model/message.ts';
import type { ParsedReference, ReferenceRow } from '../model/reference.ts';
import { type Corpus, firstPrinting } from './corpus.ts';
import type { Draft } from './draft.ts';
import type { OutsideDocument } from './hand-kept.ts';
import type { ContentRuleId } from './messages/catalogue.ts';
import { LabelIndex, unknownAbove } from './label-index.ts';
import { fold } from './fold.ts';

type Target = Pick<ReferenceRow, 'targets' | 'resolved' | 'basis' | 'reason' | 'href'>;

const unresolved: Target = {
  targets: [],
  resolved: false,
  basis: 'stated',
  reason: null,
  href: null,
};

/** References of all clauses: resolved in their own source by the parser, across works and to outside documents here. */
export function referenceRows(
  corpus: Corpus,
  documents: readonly OutsideDocument[],
): { rows: ReferenceRow[]; messages: Message[] } {
  const kinds = new Map(corpus.works.map((work) => [work.id, work.kind]));
  const labels = new LabelIndex(corpus.drafts, (work) => kinds.get(work) ?? '');
  const named = namesOfWorks(corpus);
  const gaps = new Map(
    corpus.missing.map(({ draft }) => [`${draft.work} ${draft.marker ?? ''}`, draft.id]),
  );
  const messages: Message[] = [];
  const rows = corpus.drafts.flatMap((draft) => {
    const unit = firstPrinting(draft);
    if (unit === undefined) return [];
    const told = unit.clause.references.filter((reference) => !namesOwnWork(draft, reference));
    return told.map((reference, index): ReferenceRow => {
      const { text, start, end, kind } = reference;
      const target = resolve(draft, reference);
      if (target.targets.length > 1 && !target.resolved) {
        messages.push(ambiguous(unit.source.file, reference, target.targets, corpus));
      }
      return {
        id: `${draft.id}/ref${index + 1}`,
        from: draft.id,
        text,
        start,
        end,
        kind,
        ...target,
      };
    });
  });
  return { rows, messages };

  /** A title that names the work it stands in leads nowhere. */
  function namesOwnWork(draft: Draft, { kind, pointer, text }: ParsedReference): boolean {
    return kind === 'document' && worksNamed(pointer?.document ?? text).includes(draft.work);
  }

  function worksNamed(name: string): string[] {
    return [...(named.get(fold(name)) ?? [])];
  }

  function resolve(draft: Draft, reference: ParsedReference): Target {
    const source = firstPrinting(draft)?.source.descriptor.id ?? '';
    const { pointer, basis, targets } = reference;
    const known = targets.flatMap((parsed) => corpus.clauseOf(source, parsed) ?? []);
    const document = pointer?.document ?? null;
    if (known.length > 0 && reference.resolved) {
      const ids = [...new Set(known.map(({ id }) => id))];
      const crosses = known.some(({ work }) => work !== draft.work);
      const inferred = basis === 'inferred' || crosses;
      const reason = inferred ? reasonFor(known, reference.text) : null;
      return {
        targets: ids,
        resolved: true,
        basis: inferred ? 'inferred' : 'stated',
        reason,
        href: null,
      };
    }
    if (document !== null || reference.kind === 'document' || reference.kind === 'law') {
      return resolveDocument(draft, document ?? reference.text);
    }
    return missing(draft, reference) ?? resolveLabel(draft, reference.text, pointer?.paths ?? []);
  }

  /** A number known to be missing from the source: the reference leads to the gap. */
  function missing(draft: Draft, { text }: ParsedReference): Target | null {
    const id = gaps.get(`${draft.work} ${text}`);
    return id === undefined ? null : { ...unresolved, targets: [id], resolved: true };
  }

  function resolveLabel(draft: Draft, text: string, paths: readonly string[][]): Target {
    const found = paths.map((path) => {
      const whole = labels.elsewhere(draft, path);
      return whole.length > 0 ? whole : labels.elsewhere(draft, path.slice(1));
    });
    const targets = [...new Set(found.flat())];
    if (targets.length === 0) return unresolved;
    return {
      targets: targets.map(({ id }) => id),
      resolved: found.every((candidates) => candidates.length === 1),
      basis: 'inferred',
      reason: reasonFor(targets, text),
      href: null,
    };
  }

  function reasonFor(targets: readonly Draft[], text: string): string {
    const [target] = targets;
    const work = corpus.works.find(({ id }) => id === target?.work);
    const place =
      work?.column === null || work === undefined
        ? (work?.title ?? '資料')
        : `資料の「${work.column}」欄`;
    const above = unknownAbove(text, target);
    const unknown = above === '' ? '' : `「${above}」は資料に示されていませんが、`;
    return `${unknown}${place}にある同じ番号の項目を指すものと読み取りました。`;
  }

  function resolveDocument(draft: Draft, name: string): Target {
    const outside = documents.find(
      ({ names, within }) =>
        names.some((own) => fold(own) === fold(name)) && within.includes(draft.work),
    );
    if (outside !== undefined) {
      const { id, reason, href } = outside;
      return { targets: [id], resolved: true, basis: 'inferred', reason, href };
    }
    const targets = worksNamed(name).filter((id) => id !== draft.work);
    if (targets.length === 0) return unresolved;
    const reason = `資料が「${name}」として掲載する文書を指すものと読み取りました。`;
    return { targets, resolved: true, basis: 'inferred', reason, href: null };
  }
}

/** Works by the words that name them. */
function namesOfWorks({ sources }: Corpus): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const { descriptor } of sources) {
    for (const [id, { names, title, short }] of Object.entries(descriptor.works)) {
      for (const name of [...names, title, short].map(fold)) {
        named.set(name, (named.get(name) ?? new Set()).add(id));
      }
    }
  }
  return named;
}

function ambiguous(
  file: string,
  { text, line }: ParsedReference,
  targets: readonly string[],
  corpus: Corpus,
): Message {
  return {
    file,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    ruleId: 'ambiguous-reference' satisfies ContentRuleId,
    severity: 'warning',
    reason: `Unexpected reference 「${text}」 with ${targets.length} targets (${targets.join(', ')}), expected one`,
    hint: 'All targets are shown and none is chosen. Check which one is meant.',
    related: targets.flatMap((id) => {
      const line = corpus.rowById.get(id)?.printings[0]?.line;
      return line === undefined ? [] : [{ file, line }];
    }),
  };
}
