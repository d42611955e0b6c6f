import { z } from 'zod';
import { loadWords } from './words.ts';

const word = z.string().min(1);
const words = <Name extends string>(...names: Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, word])) as Record<Name, typeof word>);

const schema = z.object({
  tabs: words('label', 'compare', 'formal', 'consolidated'),
  compare: z.object({
    ...words(
      ...(['title', 'description', 'caption', 'legend', 'numbers', 'sameNumber'] as const),
      ...(['none', 'body', 'counterpart', 'counterpartStated'] as const),
      ...([
        'counterpartEditorial',
        'difference',
        'delegation',
        'delegatedTo',
        'place',
        'source',
        'gap',
      ] as const),
      ...([
        'sharedTerms',
        'passageLink',
        'endings',
        'questions',
        'questionsIn',
        'questionsLink',
        'pages',
        'apart',
        'works',
        'jump',
        'jumpLabel',
      ] as const),
    ).shape,
    column: words('number', 'current', 'currentOnly', 'proposal', 'plan'),
    noneRead: words('current', 'proposal', 'plan'),
  }),
  filters: words(
    ...(['title', 'only', 'in', 'change', 'ending', 'frequency', 'condition', 'actor'] as const),
    ...(['inferred', 'any', 'columns', 'earlier', 'later', 'merged', 'format', 'reset'] as const),
    ...(['copyLink', 'copyText', 'csv', 'copied', 'notCopied', 'shown', 'empty'] as const),
    ...(['apart', 'view', 'viewColumns'] as const),
    ...(['ignored', 'keys'] as const),
  ),
  part: words('note', 'whole', 'title'),
  marks: words('added', 'addedEnd', 'removed', 'removedEnd'),
  formal: words(
    ...(['title', 'description', 'caption', 'legend', 'after', 'before', 'remarks'] as const),
    ...(['omitted', 'inserted', 'deleted', 'gap', 'placeUnknown', 'range', 'expand'] as const),
    ...(['date', 'dateUnknown', 'order', 'showRemarks', 'downloads', 'print', 'empty'] as const),
    ...(['chosen', 'chosenNone', 'chosenFiles', 'allProposals'] as const),
  ),
  consolidated: z.object({
    ...words(
      ...(['title', 'description', 'choose', 'note', 'style', 'marks', 'clean', 'all'] as const),
      ...(['nothing', 'counts', 'countsEnding', 'countsBefore', 'countsAfter'] as const),
      ...(['countsChange', 'effects', 'effectsNone', 'reference', 'links', 'check'] as const),
      ...(['formal', 'unchanged', 'placeUnknown', 'ignored'] as const),
    ).shape,
    change: words('renumbered', 'deleted', 'retitled', 'reworded', 'extended'),
  }),
  later: words('title', 'none', 'same', 'revised', 'absent', 'line', 'place'),
  proposals: words(
    ...(['title', 'lead', 'number', 'name', 'target', 'before', 'after', 'plan'] as const),
    ...(['source', 'lines', 'none'] as const),
  ),
  opinion: words(
    ...(['title', 'lead', 'number', 'place', 'item', 'text', 'opinion', 'heading'] as const),
    ...(['proposal', 'name', 'placeUnknown'] as const),
  ),
  data: z.object({
    ...words(
      ...(['title', 'description', 'forms', 'formsLead', 'opinion', 'data', 'dataLead'] as const),
      ...(['use', 'file', 'what', 'format', 'size', 'rows', 'field', 'meaning'] as const),
      ...(['actorInferred', 'developers'] as const),
    ).shape,
    files: words(
      ...(['sankou-shinkyu.docx', 'sankou-shinkyu.xlsx', 'sankou-teian-ichiran.docx'] as const),
      ...(['sankou-iken-kinyu.docx', 'sankou-iken-kinyu.xlsx', 'sankou-joko.xlsx'] as const),
      ...(['sankou-joko.csv', 'sankou-joko.jsonl', 'sankou-joko.jsonld'] as const),
      ...(['knowledge-base.json', 'knowledge-base.schema.json'] as const),
    ),
    columns: words(
      ...(['id', 'work', 'column', 'role', 'status', 'label', 'headings', 'text'] as const),
      ...(['endings', 'quantities', 'conditions', 'actors', 'proposal', 'change'] as const),
      ...(['source', 'slide', 'lines', 'url'] as const),
    ),
    status: words('printed', 'gap', 'retired'),
    notes: z.array(word),
    developerNotes: z.array(word),
  }),
  marksOfOrigin: words('derived', 'credit', 'issuer', 'unknown'),
});

/** The words of 対照表, 新旧形式の対照表 and 反映イメージ. */
export const compareWords = loadWords('compare', schema);
