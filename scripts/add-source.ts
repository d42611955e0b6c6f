import { addSource } from './add-source/add-source.ts';
import { readOptions, usage } from './add-source/options.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(usage);
  process.exit(2);
}

const added = addSource(options);
if ('error' in added) {
  console.error(added.error);
  process.exitCode = 1;
} else {
  console.log(added.outline);
  console.error(added.review);
}
