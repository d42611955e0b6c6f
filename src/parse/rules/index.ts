import type { Message } from '../../model/message.ts';
import type { ParsedDocument } from '../../model/parsed-document.ts';
import { beginsInside } from './begins-inside.ts';
import { labelWithoutText } from './label-without-text.ts';
import { missingFullStop } from './missing-full-stop.ts';
import { noStructure } from './no-structure.ts';
import { repeatedNumber } from './repeated-number.ts';
import { skippedNumber } from './skipped-number.ts';
import { unbalancedBrackets } from './unbalanced-brackets.ts';
import { undecodableBytes } from './undecodable-bytes.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { verticalText } from './vertical-text.ts';
import { tableNotRead } from './table-not-read.ts';
import { toMessage, type Rule } from './rule.ts';

/** Every rule of the parser, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  undecodableBytes,
  verticalText,
  noStructure,
  beginsInside,
  labelWithoutText,
  skippedNumber,
  repeatedNumber,
  unresolvedReference,
  unbalancedBrackets,
  missingFullStop,
  tableNotRead,
];

/** The rule of that id. */
export function ruleOf(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined)
    throw new Error(`Unexpected rule \`${id}\`, expected one of the catalogue`);
  return rule;
}

/** Runs all checks on a parsed text; the messages come in source order. */
export function checkDocument(document: ParsedDocument, source: string, file: string): Message[] {
  const messages = rules.flatMap((rule) =>
    rule.check(document, source).map((finding) => toMessage(rule, finding, file)),
  );
  return messages.toSorted((a, b) => a.line - b.line);
}
