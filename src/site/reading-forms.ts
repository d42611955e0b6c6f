import type { MDXInstance } from 'astro';

/** The reading form of a section: one MDX file per section of a work, written by `npm run content`. */
type ReadingForm = MDXInstance<{ work: string; section: string }>;

// With the page that shows them: as modules of their own, or as a collection, they cost a tenth of a large build.
const files = import.meta.glob<ReadingForm>('#content/generated/sections/**/*.mdx', {
  eager: true,
});

const forms = new Map(
  Object.values(files).map((form) => [idOf(form.frontmatter.work, form.frontmatter.section), form]),
);

/** The reading form of a section of a work; throws where there is none. */
export function readingForm(work: string, section: string): ReadingForm {
  const form = forms.get(idOf(work, section));
  if (form === undefined)
    throw new Error(`No reading form of ${idOf(work, section)}: run \`npm run content\``);
  return form;
}

function idOf(work: string, section: string): string {
  return `${work}/${section}`;
}
