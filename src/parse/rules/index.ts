import type { Message } from '../../model/message.ts';
import type { ParsedDocument } from '../../model/parsed-document.ts';
import { noStructure } from './no-structure.ts';
import { toMessage, type Rule } from './rule.ts';
import { undecodableBytes } from './undecodable-bytes.ts';
import { verticalText } from './vertical-text.ts';

/** Every rule of the parser, in the order of the catalogue. */
export const rules: readonly Rule[] = [undecodableBytes, verticalText, noStructure];

/** The rule of that id. */
export function ruleOf(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined)
    throw new Error(`Unexpected rule \`${id}\`, expected one of the catalogue`);
  return rule;
}

/** Runs all checks on a parsed text. */
export function checkDocument(document: ParsedDocument, source: string, file: string): Message[] {
  return rules.flatMap((rule) =>
    rule.check(document, source).map((finding) => toMessage(rule, finding, file)),
  );
}
