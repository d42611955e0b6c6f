import { relative } from 'node:path';
import { driftOf } from './content/drift.ts';
import { makeContent } from './content/make-content.ts';
import { replaceTargets, withRecoveredLock } from './content/journal.ts';
import {
  printDrift,
  printMade,
  printMessages,
  printProgress,
  printRecovery,
} from './content/print.ts';
import { contentRoot as root, tellFault } from './content/recover-first.ts';

const started = performance.now();
const options = process.argv.slice(2);
const check = options.includes('--check');
const unknown = options.find((option) => option !== '--check');

/** `npm run content [-- --check]`: sources → content/generated, or a comparison with what is there. */
function run(): number {
  if (unknown !== undefined) {
    console.error(`Unexpected option ${unknown}, expected \`--check\` or none.`);
    return 2;
  }
  return withRecoveredLock(root, (recovery) => {
    printRecovery(recovery);
    const made = makeContent(root, printProgress);
    printMessages(made.messages);
    if (made.files === null) return 1;
    if (check) return printDrift(driftOf(root, made.files));
    replaceTargets(root, ['generated', 'ids.json'], made.files);
    printMade(made, (performance.now() - started) / 1000, relative('.', root));
    return 0;
  });
}

try {
  process.exitCode = run();
} catch (error) {
  tellFault(error, root, {
    pending: 'The new content is complete beside the old: the next command puts it in place.',
    unchanged: 'The content is as it was before.',
  });
  process.exitCode = 1;
}
