import { group, loadWords } from './words.ts';

const schema = group('title', 'heading', 'description', 'limits').extend({
  proposals: group(
    'title',
    'status',
    'nothing',
    'to',
    'none',
    'noneAtAll',
    'column',
    'ofWork',
    'reach',
    'all',
    'gap',
    'picture',
  ),
  valid: group('title', 'answer', 'latest', 'more'),
  ways: group(
    'policy',
    'hospital',
    'compare',
    'formal',
    'consolidated',
    'plan',
    'downloads',
    'search',
    'example',
    'exampleQuery',
    'read',
    'requirements',
    'check',
  ),
  source: group('title', 'unknown', 'link', 'method'),
});

/** The words of the home page. */
export const homeWords = loadWords('home', schema);
