import { join, relative } from 'node:path';
import { contentFolder as root } from '../src/site/content-folder.ts';
import { folderSetting } from '../src/site/folder-setting.ts';
import { driftOf } from './content/drift.ts';
import { cachingParser } from './content/parse-cache.ts';
import { makeContent } from './content/make-content.ts';
import { replaceTargets, withRecoveredLock } from './content/journal.ts';
import {
  printDrift,
  printMade,
  printMessages,
  printProgress,
  printRecovery,
} from './content/print.ts';
import { recoverFirst, tellFault } from './content/recover-first.ts';

const started = performance.now();
const options = process.argv.slice(2);
const check = options.includes('--check');
const clean = options.includes('--clean');
const unknown = options.find((option) => !['--check', '--clean'].includes(option));
const cache = join(folderSetting('CACHE_DIR', '.cache'), 'parsed');

/**
 * `npm run content`: sources → content/generated, files that did not change parsed before; `--clean` parses all anew,
 * `--check` compares with what is there and writes nothing.
 */
function run(): number {
  if (unknown !== undefined) {
    console.error(`Unexpected option ${unknown}, expected \`--check\`, \`--clean\` or none.`);
    return 2;
  }
  if (check) return compare();
  return withRecoveredLock(root, (recovery) => {
    printRecovery(recovery);
    const made = makeContent(root, printProgress, clean ? undefined : cachingParser(cache));
    printMessages(made.messages);
    if (made.files === null) return 1;
    replaceTargets(root, ['generated', 'ids.json'], made.files);
    printMade(made, (performance.now() - started) / 1000, relative('.', root));
    return 0;
  });
}

/** Makes everything anew, so that it proves what the sources give and not what a cache kept. */
function compare(): number {
  recoverFirst('read', root);
  const made = makeContent(root, printProgress);
  printMessages(made.messages);
  return made.files === null ? 1 : printDrift(driftOf(root, made.files));
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
