import { join } from 'node:path';
import { messageTable, reportTable, scoreTable, explain } from './corpus/print.ts';
import { readOptions, usage, type CorpusOptions } from './corpus/options.ts';
import { readLabels } from './corpus/read-labels.ts';
import { runFile } from './corpus/run-file.ts';
import { textFiles } from './corpus/text-files.ts';
import { recoverFirst } from './content/recover-first.ts';
import { endWithOutput } from './output.ts';
import { totalOf } from './corpus/total.ts';
import { UsageError } from './usage-error.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(usage);
  process.exit(2);
}

recoverFirst('nothing');
endWithOutput();
try {
  printCorpus(options);
} catch (error) {
  // A fault of the parser keeps its stack.
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

/** Parses every text of the folder and prints what was found. */
function printCorpus(options: CorpusOptions): void {
  const labels = options.labels === null ? null : readLabels(options.labels, options.holdOut);
  const results = textFiles(options.directory).map((file, index, files) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r\u001b[K${index + 1}/${files.length} ${file}`);
    return runFile(join(options.directory, file), file, labels);
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');

  const total = totalOf(results);
  const faults = results.filter(({ report }) => report.partitionFault !== null);
  const scored = [...results, total].flatMap(({ file, score }) =>
    score === null ? [] : [{ file, score }],
  );

  if (options.json) {
    console.log(JSON.stringify({ files: results, total }, null, 2));
  } else {
    console.log(reportTable([...results, total]));
    console.log(`\n${messageTable(total.report)}`);
    if (scored.length > 0) console.log(`\n${scoreTable(scored)}`);
    if (options.explain) {
      for (const { file, score } of results)
        if (score !== null) console.log(`\n${explain(file, score)}`);
    }
  }
  for (const { file, report } of faults)
    console.error(`${file}: no partition: ${report.partitionFault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
