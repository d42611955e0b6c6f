import { z } from 'zod';
import { group, loadWords } from './words.ts';

const schema = z.object({
  page: group('title', 'description', 'lead', 'nothing'),
  map: group('title', 'lead', 'label', 'excerpt', 'open', 'list'),
  excerpts: group('title', 'lead', 'linked', 'fold'),
  chain: group(
    'row',
    'title',
    'lead',
    'label',
    'plan',
    'direction',
    'proposal',
    'clause',
    'basis',
    'reason',
    'terms',
    'score',
    'weak',
    'caption',
    'counts',
    'countsCaption',
    'rows',
    'filter',
    'all',
    'ofProposal',
    'ofClause',
    'shown',
    'csv',
    'csvName',
    'csvFailed',
    'fold',
  ),
  unlinked: group('title', 'lead', 'fold', 'plan', 'directions', 'clauses', 'direction'),
});

/** The words of the page on the plan. */
export const planWords = loadWords('plan', schema);
