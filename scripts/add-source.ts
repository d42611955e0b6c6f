import { addSource } from './add-source/add-source.ts';
import { readOptions, usage } from './add-source/options.ts';
import { recoverFirst, tellFault } from './content/recover-first.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(usage);
  process.exit(2);
}
recoverFirst('write', options.content);

try {
  const added = addSource(options);
  if ('error' in added) {
    console.error(added.error);
    process.exitCode = 1;
  } else {
    console.log(added.outline);
    console.error(added.review);
  }
} catch (error) {
  tellFault(error, options.content, {
    pending: 'The source is complete beside its place: the next command puts it there.',
    unchanged: 'Nothing was added.',
  });
  process.exitCode = 1;
}
