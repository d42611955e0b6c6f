import { z } from 'zod';
import { group, loadWords } from './words.ts';

const schema = z.strictObject({
  /** Label of a clause row by its `role`. */
  role: group(
    'current',
    'proposed',
    'lead-in',
    'caption',
    'question',
    'direction',
    'issue',
    'problem',
    'overview',
    'excerpt',
    'state',
    'measure',
    'hospital-measure',
    'quoted-law',
    'omission',
    'note',
    'cover',
    'heading',
  ),
  /** Label of an operation by its `type`; `insertUnknown` where the place is not known. */
  change: group('rename', 'insert', 'insertUnknown', 'replace', 'delete', 'renumber'),
  /** The three voices by `basis`, and what is not known. */
  basis: group('stated', 'inferred', 'inferredShort', 'editorial', 'unknown'),
  /** Label of a relation by its `type`. */
  relation: group(
    'plan-direction',
    'direction-proposal',
    'proposal-clause',
    'plan-clause',
    'plan-proposal',
    'counterpart',
    'delegation',
    'delegated-proposal',
    'same-section',
    'shared-words',
    'ending-difference',
  ),
  /** Label of a gap by its `kind`. */
  gap: group(
    'missing-clause',
    'omission',
    'unknown-part',
    'unknown-fact',
    'unknown-position',
    'variant',
    'missing-stop',
    'stray-blank',
  ),
  /** Words of a modality kind, by its name. */
  ending: group(
    '義務',
    '努力義務',
    '推奨',
    '許容',
    '禁止',
    '原則',
    '算定可',
    '定義',
    '現状認識',
    '国の施策',
    '論点',
    '提案',
    '意見募集',
    'その他',
  ),
  /** Names of what is read from a clause. */
  field: group('ending', 'quantity', 'condition'),
});

/** The labels of concepts: roles, bases, relations, gaps, endings. */
export const knowledgeWords = loadWords('knowledge', schema);
