import type { TermRow } from '../model/knowledge-base.ts';
import { fold } from './fold.ts';

/** What a term says of its words; see `TermRow`. */
type Definition = Pick<TermRow, 'term' | 'scope' | 'definition'>;

/** 「…（以下「名」という。）」: the words before the bracket are what the name stands for. */
const naming = /^(?:なお、)?以下(?!.*同じ)/u;
/** 「Adolescent and Young Adult：思春期と若年成人」 of a note on ＡＹＡ. */
const gloss = /^([A-Za-z][A-Za-z\s'-]+)[:：]\s*([^。、：:]+)$/u;
/** A sentence or a list explains a term; it is no other name of it. */
const sentence = /[。、]|」.+「|(?:すること|という|をいう|である|もの|こと)$/u;
/** The title of a law or notice, which people write without its brackets. */
const quoted = /^「([^「」]+)」$/u;
const shortest = 2;
const longest = 60;

/**
 * Names the sources themselves make equal, folded, each group searched together. Left out: a name that stands for
 * different things in different places, and words that must be kept apart.
 */
export function synonymGroups(
  terms: readonly Definition[],
  never: readonly (readonly string[])[],
): string[][] {
  const groups = new Map<string, Set<string>>();
  const ambiguous = new Set<string>();
  for (const definition of terms) {
    const names = namesOf(definition)
      .map(fold)
      .filter((name) => name.length >= shortest && name.length <= longest);
    const [name, ...others] = names;
    if (name === undefined || others.length === 0) continue;
    const known = groups.get(name);
    if (known !== undefined && !others.every((other) => known.has(other))) ambiguous.add(name);
    groups.set(name, new Set([...(known ?? [name]), ...others]));
  }
  const apart = never.map((words) => words.map(fold));
  return [...groups]
    .filter(([name, words]) => words.size > 1 && !ambiguous.has(name) && !holdsApart(words, apart))
    .map(([, words]) => [...words]);
}

function namesOf({ term, scope, definition }: Definition): string[] {
  if (scope !== null && naming.test(scope)) {
    return sentence.test(definition) ? [] : [term, definition.replace(quoted, '$1')];
  }
  const [, expansion, meaning] = gloss.exec(definition.normalize('NFKC').trim()) ?? [];
  if (expansion === undefined || meaning === undefined) return [];
  return initials(expansion) === fold(term) ? [term, expansion, meaning] : [];
}

/** Adolescent and Young Adult → aya. */
function initials(expansion: string): string {
  const words = expansion.split(/[\s-]+/u).filter((word) => /^[A-Z]/u.test(word));
  return words.map((word) => word.charAt(0).toLowerCase()).join('');
}

function holdsApart(words: ReadonlySet<string>, apart: readonly (readonly string[])[]): boolean {
  return apart.some((different) => different.filter((word) => words.has(word)).length > 1);
}
