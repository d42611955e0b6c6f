import { expect, test } from 'vitest';
import { z } from 'zod';
import { readKept } from './kept-file.ts';

/** What is said of a file of the content read as this, and that no stack stands under it. */
function said(path: string, schema: z.ZodType): string {
  try {
    readKept(path, schema);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    const { message, stack } = error as Error;
    expect(stack).toBe(message);
    return message;
  }
  return '';
}

test('a file that is not there is named, with what to do', () => {
  expect(said('words/none.yaml', z.unknown())).toMatchInlineSnapshot(`
    "Unexpected file content/words/none.yaml that cannot be read.
      Restore it with \`git checkout\`, or copy that of another knowledge base."
  `);
});

test('entries of another form than expected are told with line and column', () => {
  const schema = z.strictObject({ settings: z.array(z.object({ id: z.number() })).length(1) });
  expect(said('check/settings.yaml', schema).split('\n').slice(0, 2)).toMatchInlineSnapshot(`
    [
      "content/check/settings.yaml:4:9 Unexpected value of \`settings.0.id\`: expected number, received string",
      "  Write the entry in the form of the other files of its kind in \`content/\`.",
    ]
  `);
});
