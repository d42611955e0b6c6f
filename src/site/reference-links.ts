import type { ReferenceRow } from '../model/reference.ts';
import type { Graph } from './graph.ts';
import { cutPieces } from '../emit/pieces.ts';
import { targetHref } from './targets.ts';

/** A part of a reference as printed: where it leads, `null` for words between targets or targets that are not known. */
export interface ReferenceLink {
  text: string;
  target: string | null;
  href: string | null;
}

/**
 * The words of a reference as links. 「ウ及びカ」 becomes two links where the markers of its targets stand in it;
 * otherwise the whole leads to the first target.
 */
export function referenceLinks(reference: ReferenceRow, graph: Graph): ReferenceLink[] {
  const { text, targets } = reference;
  const markers = targets.length > 1 ? placesOfMarkers(reference, graph) : null;
  if (markers !== null) {
    return cutPieces(text, markers).map((piece) => link(piece.text, piece.stretch?.target ?? null));
  }
  const [first = null] = targets;
  return [{ text, target: first, href: first === null ? reference.href : address(first) }];

  function link(words: string, target: string | null): ReferenceLink {
    return { text: words, target, href: target === null ? null : address(target) };
  }

  function address(target: string): string | null {
    return targetHref(target, graph) ?? reference.href;
  }
}

function placesOfMarkers(reference: ReferenceRow, graph: Graph) {
  const places: { start: number; end: number; target: string }[] = [];
  let from = 0;
  for (const target of reference.targets) {
    const marker = graph.clause(target)?.marker ?? null;
    const start = marker === null ? -1 : reference.text.indexOf(marker, from);
    if (marker === null || start === -1) return null;
    from = start + marker.length;
    places.push({ start, end: from, target });
  }
  return places;
}
