import { z } from 'zod';
import { group, loadWords } from './words.ts';

const schema = z.object({
  page: group(
    'title',
    'description',
    'lead',
    'part',
    'lines',
    'line',
    'facts',
    'register',
    'check',
    'none',
    'legend',
    'slide',
    'slideUntitled',
    'whole',
    'unknownFacts',
  ),
  facts: group('title', 'issuer', 'published', 'meeting', 'paper', 'length', 'lineCount', 'hash'),
  /** What a stretch of the source is shown as. */
  kind: group(
    'heading',
    'text',
    'proposed',
    'question',
    'overview',
    'direction',
    'note',
    'furniture',
    'blank',
    'unknown',
  ),
});

/** The words of the page that shows a source. */
export const sourceWords = loadWords('source', schema);
