import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { Message } from '../model/message.ts';
import type { ContentRuleId } from './messages/catalogue.ts';

/** A path into a hand-kept file: keys and positions from the top. */
export type YamlPath = readonly (string | number)[];

type Place = Pick<Message, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** A hand-kept file as read: its value where it fits the schema, and where each entry stands. */
export interface LocatedYaml<Value> {
  value: Value | null;
  messages: Message[];
  /** A message about an entry, placed where it stands in the file. */
  report: (path: YamlPath, ruleId: ContentRuleId, reason: string, hint: string) => Message;
}

/** Faults of YAML that are told: behind the first ones most are but their consequences. */
const most = 5;

/** Reads a hand-kept YAML file against its schema; every message names file, line, column and what to do. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  ruleId: ContentRuleId | 'kept-malformed',
): LocatedYaml<z.output<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const message = (place: Place, rule: string, reason: string, hint: string): Message => {
    return { file, ...place, ruleId: rule, severity: 'error', reason, hint, related: [] };
  };
  const report: LocatedYaml<unknown>['report'] = (path, rule, reason, hint) =>
    message(placeOf(document, path, counter), rule, reason, hint);

  // What YAML only warns of, tags and versions it does not know, would be read as something else.
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const messages = faults.slice(0, most).map((error) => {
      const place = stretch(counter, error.pos[0], error.pos[1]);
      const reason = `Unexpected YAML: ${error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? ''}`;
      return message(place, ruleId, reason, 'Correct the YAML at this place.');
    });
    return { value: null, messages, report };
  }
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    // An alias that names nothing, or aliases that would grow without end.
    const reason = 'Unexpected aliases, expected values written out';
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const hint = 'Write the values out, without `&` and `*`.';
    return { value: null, messages: [message(place, ruleId, reason, hint)], report };
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, messages: [], report };
  const messages = result.error.issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    return paths.map((at) =>
      message(placeOf(document, at, counter), ruleId, explain(at, issue), hintFor(issue)),
    );
  });
  return { value: null, messages, report };
}

function explain(path: YamlPath, issue: z.core.$ZodIssue): string {
  const name = path.length === 0 ? 'the file' : `\`${path.join('.')}\``;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Unexpected entry ${name}`;
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `Unexpected end of ${path.length > 1 ? `\`${path.slice(0, -1).join('.')}\`` : 'the file'}, expected ${name}`
        : `Unexpected value of ${name}: ${issue.message.replace('Invalid input: ', '')}`;
    default:
      return `Unexpected value of ${name}: ${issue.message.replace('Invalid input: ', '')}`;
  }
}

function hintFor(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys'
    ? 'Remove the entry, or correct its spelling.'
    : 'Write the entry in the form of the other files of its kind in `content/`.';
}

/** The value at `path`, or the nearest entry of the file that exists on the way to it. */
function placeOf(document: Document, path: YamlPath, counter: LineCounter): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => keyName(item.key) === String(key));
      const value = isScalar(pair?.value) && length === path.length ? pair.value : pair?.key;
      const node = value as Node | undefined;
      if (node?.range) return stretch(counter, node.range[0], node.range[1]);
    }
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return stretch(counter, node.range[0], node.range[1]);
  }
  return { line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function keyName(key: unknown): string {
  return String((key as { value?: unknown } | null)?.value ?? key);
}

function stretch(counter: LineCounter, start: number, end: number): Place {
  const from = counter.linePos(start);
  const to = counter.linePos(Math.max(start, end));
  return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}
