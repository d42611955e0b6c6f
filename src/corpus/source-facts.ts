import { eras } from '../model/era.ts';
import { readNumeral } from '../model/numeral.ts';
import type { ParsedDocument } from '../model/parsed-document.ts';

/** A fact a text states about itself, with the line it stands on. */
export interface StatedFact {
  text: string;
  /** From 1. */
  line: number;
}

/** What a text says about itself; `null` where it does not, or where no rule can tell. */
export interface SourceFacts {
  title: StatedFact | null;
  issuer: StatedFact | null;
  /** ISO day. */
  published: StatedFact | null;
}

/** Lines in which a document says who wrote what and when. */
const headLines = 60;

/** Finds title, issuer and day of a document in its first lines, for a person to check. */
export function sourceFacts(text: string, document: ParsedDocument): SourceFacts {
  const lines = text.split('\n', headLines).map((line) => line.replace(/\s/gu, ''));
  return {
    title: titleOf(document),
    issuer:
      firstLine(lines, (line) => (isIssuer(line) ? line.replace(/長$/u, '') : null)) ??
      firstLine(lines, (line) => (ministry.test(line) ? line : null)),
    published: firstLine(lines, isoDay),
  };
}

/** What a title ends with, the surest first. */
const titleEndings = [
  /^(?![等及の])..{6,}について(?:[（(].*[)）])?$/u,
  /(?:指針|基準|要領|要綱|ガイドライン|計画|方針|規程|規則|条例|細則|手引き?|マニュアル|[QＱ][&＆][AＡ])(?:[（(].*[)）])?$/u,
  /..../u,
];
/** Lines of a head that are no title: numbers and days of documents, whom and whose they are, heads of columns. */
const noTitle =
  /号$|[殿写旧]$|御中$|あて$|改正$|^[記新]$|^目次$|^事務連絡$|^(?:改正|変更)[前後]|年.{1,4}月.{0,4}日?$|^[（(〔［[].*[)）〕］\]]$|大臣|^[等及の]/u;

function titleOf({ clauses }: ParsedDocument): StatedFact | null {
  const head = clauses.filter(
    ({ line, marker, text }) =>
      line <= headLines &&
      (marker === null || /^[○●◎◯]$/u.test(marker)) &&
      !noTitle.test(text) &&
      !isIssuer(text),
  );
  for (const ending of titleEndings) {
    const title = head.find(({ kind, text }) => kind === 'heading' && ending.test(text));
    if (title !== undefined) return { text: title.text, line: title.line };
  }
  return null;
}

/** An office of the state at the end of a line: 厚生労働省健康局, 厚生労働省保険局医療課長. */
function isIssuer(line: string): boolean {
  return /^\p{Script=Han}{1,10}[省庁][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,24}[局課室]長?$/u.test(
    line,
  );
}

/** A ministry alone on its line, as guidelines name who issued them: 厚生労働省. */
const ministry = /^(?:(?![省庁])\p{Script=Han}){2,8}[省庁]$/u;

const japaneseDay = new RegExp(
  `^[（(]?(${eras.map(({ name }) => name).join('|')})(.{1,4})年(.{1,3})月(.{1,3})日[)）]?$`,
  'u',
);

/** 令和６年11月19日 → 2024-11-19, where the day stands alone on its line, in brackets or not. */
function isoDay(line: string): string | null {
  const match = japaneseDay.exec(line);
  if (match === null) return null;
  const [name, ...parts] = match.slice(1);
  const [year, month, day] = parts.map(numberOf);
  if (!year || !month || !day || month > 12 || day > 31) return null;
  const before = eras.find((era) => era.name === name)?.before ?? 0;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${before + year}-${two(month)}-${two(day)}`;
}

function numberOf(text: string): number {
  if (text === '元') return 1;
  const numeral = readNumeral(text, 0, 'arabic') ?? readNumeral(text, 0, 'kanji');
  return numeral?.end === text.length ? numeral.value : 0;
}

function firstLine(
  lines: readonly string[],
  read: (line: string) => string | null,
): StatedFact | null {
  for (const [index, line] of lines.entries()) {
    const text = read(line);
    if (text !== null) return { text, line: index + 1 };
  }
  return null;
}
