import type { Message } from '../../src/model/message.ts';
import type { Drift } from './drift.ts';
import type { Recovery } from './journal.ts';
import type { MadeContent } from './make-content.ts';

/** Longest list of one kind of message that is printed in full. */
const most = 12;

/** Tells on a terminal what is being done, over the line before. */
export function printProgress(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step} …`);
}

/** Tells what was done about a run that was cut short. */
export function printRecovery(recovery: Recovery): void {
  if (recovery !== 'nothing')
    console.error(`An earlier run was cut short; its changes were ${recovery}.`);
}

/** Prints errors in full, warnings by rule with the first few places. */
export function printMessages(messages: readonly Message[]): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  for (const message of messages.filter(({ severity }) => severity === 'error')) {
    console.error(asText(message));
  }
  const warnings = Map.groupBy(
    messages.filter(({ severity }) => severity === 'warning'),
    ({ ruleId }) => ruleId,
  );
  for (const [ruleId, found] of warnings) {
    for (const message of found.slice(0, most)) console.error(asText(message));
    if (found.length > most) console.error(`  … and ${found.length - most} more of ${ruleId}`);
  }
}

function asText({ file, line, column, severity, reason, hint, ruleId, related }: Message): string {
  const places = related.map((place) => `\n  see ${place.file}:${place.line}`).join('');
  return `${file}:${line}:${column} ${severity} ${reason} (${ruleId})\n  ${hint}${places}`;
}

/** Prints what differs and returns the exit code. */
export function printDrift(drift: readonly Drift[]): number {
  if (drift.length === 0) {
    console.log('content/generated is what the sources give.');
    return 0;
  }
  for (const { path, how } of drift) console.error(`${path} ${how}`);
  console.error(`${drift.length} files differ. Run \`npm run content\` and commit what it writes.`);
  return 1;
}

/** Prints what a run made. */
export function printMade(
  { files, knowledge, messages }: MadeContent,
  seconds: number,
  root: string,
): void {
  if (files === null || knowledge === null) return;
  const { sources, works, clauses, proposals, references, relations } = knowledge;
  const resolved = references.filter((row) => row.resolved).length;
  console.log(
    [
      `${root}/generated: ${files.length} files in ${seconds.toFixed(1)} s`,
      `  documents   ${sources.length}`,
      `  works       ${works.length}`,
      `  clauses     ${clauses.length}`,
      `  proposals   ${proposals.length}`,
      `  references  ${references.length} (${resolved} resolved)`,
      `  relations   ${relations.length}`,
      `  messages    ${messages.length}`,
    ].join('\n'),
  );
}
