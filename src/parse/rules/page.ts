import type { Rule } from './rule.ts';

/** The page of a rule in the catalogue, as Markdown: what happened, an example, what to do. */
export function rulePage({ id, severity, reason, description, example, hint }: Rule): string {
  return [
    `# ${id}`,
    '',
    `**${severity}**: ${reason}.`,
    '',
    '## What happened',
    '',
    description,
    '',
    '## Example',
    '',
    '```text',
    example.trimEnd(),
    '```',
    '',
    '## What to do',
    '',
    hint,
    '',
  ].join('\n');
}

/** The list of all rules, with links to their pages. */
export function ruleIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, reason }) => `| [${id}](${id}.md) | ${severity} | ${reason} |`,
  );
  return [
    '# Catalogue of the parser’s messages',
    '',
    'Written from the rules beside it. After a change to a rule run `npx vitest run -u --config .config/vitest.config.ts src/parse/rules`.',
    '',
    '| rule | severity | what it says |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
