// Names the tests of a report of Vitest (JSON) that failed, each with the first lines of its message, so that the end
// of a run tells what failed.   node .ci/failed-tests.mjs REPORT
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Lines of one message that are shown. */
const shown = 15;

const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const { name, status, message, assertionResults } of testResults) {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  for (const test of failed) tell(`${file} > ${test.fullName}`, test.failureMessages.join('\n'));
  // A file that could not be read, or whose `beforeAll` failed, has no failed test.
  if (status === 'failed' && failed.length === 0) tell(file, message);
}

function tell(title, message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !line.includes('node_modules'));
  process.stdout.write(
    `${[title, ...lines.slice(0, shown).map((line) => `    ${line}`)].join('\n')}\n`,
  );
}
