import type { Message } from '../../src/model/message.ts';

/** What a site check found, with the place it was found in. */
export interface Finding {
  file: string;
  line?: number;
  column?: number;
  ruleId: string;
  reason: string;
  hint: string;
}

/** A finding in the shape every message of the project has. */
export function errorAt({ file, line = 1, column = 1, ruleId, reason, hint }: Finding): Message {
  return {
    file,
    line,
    column,
    endLine: line,
    endColumn: column,
    ruleId,
    severity: 'error',
    reason,
    hint,
    related: [],
  };
}
