import type { Amendment, BaseClause, ConsolidatedClause, Edit } from './amendment.ts';
import { ChangeError, differenceOf } from './change-error.ts';
import { applyEdits, editsOf, sortedEdits } from './edits.ts';
import { childrenOf, lastOf, type Tree } from './tree.ts';

/**
 * The text as it reads with the amendments applied (反映イメージ). Every amendment speaks of the base text, so their
 * order does not matter; one that does not fit stops the whole with a `ChangeError` naming both texts.
 */
export function consolidate(
  base: readonly BaseClause[],
  amendments: readonly Amendment[],
): ConsolidatedClause[] {
  const sorted = amendments.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const targets = new Map(base.map((clause) => [clause.id, clause]));
  for (const amendment of sorted) requireTarget(amendment, targets);
  const tree = childrenOf(base);
  const deleted = deletions(sorted, tree);
  const edits = editsByTarget(sorted, targets);
  const markers = renumberings(sorted, targets);
  const inserted = insertions(sorted, targets, tree);

  const consolidated: ConsolidatedClause[] = [];
  for (const clause of base) {
    consolidated.push(...(inserted.get(`before ${clause.id}`) ?? []));
    const own = sortedEdits(clause.id, edits.get(clause.id) ?? []);
    const marker = markers.get(clause.id);
    consolidated.push({
      ...clause,
      text: applyEdits(clause.text, own),
      marker: marker?.after ?? clause.marker,
      edits: own,
      renumbered: marker ? { amendment: marker.amendment, before: marker.before } : null,
      insertedBy: null,
      deletedBy: deleted.get(clause.id) ?? null,
      placeUnknown: false,
    });
    consolidated.push(...(inserted.get(`after ${clause.id}`) ?? []));
  }
  return consolidated;
}

function requireTarget(
  { id, operation }: Amendment,
  targets: ReadonlyMap<string, BaseClause>,
): void {
  const named = [operation.target];
  if (operation.type === 'insert' && operation.position !== 'unknown') {
    named.push(Object.values(operation.position)[0] ?? '');
  }
  for (const target of named) {
    if (targets.has(target)) continue;
    throw new ChangeError(id, target, `Unexpected target ${target}, expected a clause of the text`);
  }
}

function editsByTarget(
  amendments: readonly Amendment[],
  targets: ReadonlyMap<string, BaseClause>,
): Map<string, Edit[]> {
  const edits = new Map<string, Edit[]>();
  for (const amendment of amendments) {
    const target = targets.get(amendment.operation.target);
    if (!target) continue;
    const known = edits.get(target.id) ?? [];
    edits.set(target.id, [...known, ...editsOf(amendment, target)]);
  }
  return edits;
}

function deletions(amendments: readonly Amendment[], tree: Tree): Map<string, string> {
  const deleted = new Map<string, string>();
  const remove = (id: string, amendment: string): void => {
    deleted.set(id, amendment);
    for (const child of tree.get(id) ?? []) remove(child, amendment);
  };
  for (const { id, operation } of amendments) {
    if (operation.type === 'delete') remove(operation.target, id);
  }
  return deleted;
}

function renumberings(
  amendments: readonly Amendment[],
  targets: ReadonlyMap<string, BaseClause>,
): Map<string, { amendment: string; before: string; after: string }> {
  const markers = new Map<string, { amendment: string; before: string; after: string }>();
  for (const { id, operation } of amendments) {
    if (operation.type !== 'renumber') continue;
    const { target, before, after } = operation;
    const found = targets.get(target)?.marker ?? '';
    if (found !== before) {
      const reason = `Unexpected marker of ${target}: ${differenceOf(before, found)}`;
      throw new ChangeError(id, target, reason);
    }
    const other = markers.get(target);
    if (other) {
      const reason = `Unexpected second number “${after}” for ${target}, which ${other.amendment} numbers “${other.after}”`;
      throw new ChangeError(id, target, reason);
    }
    markers.set(target, { amendment: id, before, after });
  }
  return markers;
}

/** New clauses keyed by the place they go to: `before <id>`, `after <id>`. */
function insertions(
  amendments: readonly Amendment[],
  targets: ReadonlyMap<string, BaseClause>,
  tree: Tree,
): Map<string, ConsolidatedClause[]> {
  const inserted = new Map<string, ConsolidatedClause[]>();
  for (const { id, operation } of amendments) {
    const target = targets.get(operation.target);
    if (operation.type !== 'insert' || !target) continue;
    const { position } = operation;
    let place: string;
    if (position === 'unknown') place = `after ${lastOf(target.id, tree)}`;
    else if ('before' in position) place = `before ${position.before}`;
    else place = `after ${lastOf(position.after, tree)}`;
    const clause: ConsolidatedClause = {
      id,
      work: target.work,
      kind: 'clause',
      status: 'printed',
      marker: operation.marker,
      parent: target.id,
      text: operation.text,
      edits: [],
      renumbered: null,
      insertedBy: id,
      deletedBy: null,
      placeUnknown: position === 'unknown',
    };
    inserted.set(place, [...(inserted.get(place) ?? []), clause]);
  }
  return inserted;
}
