import { z } from 'zod';
import { gapKinds, relationTypes } from '../../model/knowledge-base.ts';
import { modalityKinds } from '../../model/modality.ts';
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
  relation: group(...relationTypes),
  /** Label of a gap by its `kind`. */
  gap: group(...gapKinds),
  /** Words of a modality kind, by its name. */
  ending: group(...modalityKinds),
  /** Names of what is read from a clause. */
  field: group('ending', 'quantity', 'condition'),
});

/** The labels of concepts: roles, bases, relations, gaps, endings. */
export const knowledgeWords = loadWords('knowledge', schema);
