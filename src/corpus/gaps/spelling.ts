import type { Corpus } from '../corpus.ts';
import type { Draft } from '../draft.ts';
import { type FoundGap, gapIn, type GapRule } from './gap.ts';
import { variantSpellings } from './variant-spellings.ts';

const japanese = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]`;
const strayBlank = new RegExp(String.raw`(?<=${japanese})[ 　]+(?=(${japanese}{1,4}))`, 'gu');
/** The word before a blank: characters of one script at the end. */
const lastWord = /(?:[\p{sc=Katakana}ー]+|\p{sc=Han}+|\p{sc=Hiragana}+)$/u;
/** A single half-width digit beside Japanese: numbers below ten are usually printed in full width. */
const halfWidthDigit = new RegExp(
  String.raw`(?<![0-9０-９.])[0-9](?=${japanese})(?![0-9])${japanese}{0,4}`,
  'gu',
);
const wideDigit = new RegExp(String.raw`(?<![0-9０-９.])[０-９]${japanese}{1,5}`, 'gu');
const halfWidthBracket = /\([※＊\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+\)/gu;

/** Blanks inside a sentence, perhaps all that is left of the number of a footnote. */
export const strayBlanks: GapRule = (corpus) =>
  texts(corpus).flatMap(({ id, text }) =>
    [...text.matchAll(strayBlank)].flatMap((found) => {
      const before = lastWord.exec(text.slice(Math.max(0, found.index - 12), found.index))?.[0];
      const words = `${before ?? ''}${found[0]}${found[1] ?? ''}`;
      const reason =
        '文の途中に空白があります。注の番号などが失われた跡である可能性があります（推定）。';
      return gapIn(corpus, 'stray-blank', id, words, reason);
    }),
  );

/** Kinds that are sentences whatever their words. */
const speaking = new Set(['proposal', 'question', 'issue']);

/** Sentences without the stop that ends all others. */
export const missingStops: GapRule = (corpus) =>
  texts(corpus).flatMap(({ id, text, kind, units }) => {
    const last = units[0]?.clause.sentences.at(-1);
    const speaks =
      speaking.has(kind) || (last?.modality.some((span) => span.kind !== 'その他') ?? false);
    if (kind === 'heading' || kind === 'note' || !speaks || /[。？?！!]$/u.test(text)) return [];
    const line = units[0]?.clause.endLine ?? null;
    return gapIn(corpus, 'missing-stop', id, text.slice(-16), '文末の「。」がありません。', line);
  });

/** Half-width digits and brackets where the source usually prints full-width ones. */
export const widthVariants: GapRule = (corpus) => {
  const wide = wideNumbers(corpus);
  return texts(corpus).flatMap(({ id, text, units }) => [
    ...[...text.matchAll(halfWidthDigit)].flatMap(({ 0: found, index }) => {
      const quantities =
        units[0]?.clause.sentences.flatMap((sentence) => sentence.quantities) ?? [];
      const words =
        quantities.find(({ start, end }) => start <= index && index < end)?.text ?? found;
      const other = toWide(found);
      const elsewhere = wide.has(other) ? `ほかの箇所では「${other}」と記載されています。` : '';
      return gapIn(corpus, 'variant', id, words, `数字が半角で記載されています。${elsewhere}`);
    }),
    ...[...text.matchAll(halfWidthBracket)].flatMap(({ 0: words }) =>
      gapIn(corpus, 'variant', id, words, '括弧が半角で記載されています。'),
    ),
  ]);
};

/** Full-width digits with the words after them, as long as the half-width ones are looked up. */
function wideNumbers(corpus: Corpus): Set<string> {
  const found = new Set<string>();
  for (const { text } of texts(corpus)) {
    for (const { 0: words } of text.matchAll(wideDigit)) {
      for (let length = 2; length <= words.length; length += 1) found.add(words.slice(0, length));
    }
  }
  return found;
}

function toWide(words: string): string {
  return words.replace(/^[0-9]/u, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
}

/** Markers in half width where the same mark stands in full width elsewhere. */
export const markerVariants: GapRule = (corpus) => {
  const wide = new Set(corpus.drafts.map(({ marker }) => marker));
  return corpus.drafts.flatMap(({ id, marker }): FoundGap[] => {
    const other = marker?.replace('(', '（').replace(')', '）');
    if (marker === null || other === undefined || other === marker || !wide.has(other)) return [];
    const reason = `ほかの箇所では「${other}」と記載されています。`;
    return gapIn(corpus, 'variant', id, marker, reason);
  });
};

/** Spellings of which another is usual: of public documents in general, and of the subject as a descriptor names them. */
export const spellingVariants: GapRule = (corpus) => {
  const usual = { ...variantSpellings };
  for (const { descriptor } of corpus.sources) Object.assign(usual, descriptor.spellings);
  return texts(corpus).flatMap(({ id, text }) =>
    Object.entries(usual).flatMap(([printed, other]) =>
      text.includes(printed)
        ? gapIn(corpus, 'variant', id, printed, `一般に「${other}」とも表記されます。`)
        : [],
    ),
  );
};

function texts({ drafts }: Corpus): readonly Draft[] {
  return drafts.filter(({ text }) => text !== '');
}
