import type { ClauseKind } from '../../model/clause.ts';
import { seriesOf } from '../../model/marker-series.ts';
import { endingOf, isCalculation, isLimit, withoutLeader } from '../outline/flow.ts';
import { isRemark } from '../markers/series-kinds.ts';
import { caseOrPerson, roughText, withoutLastBrackets, type Unit } from '../outline/unit.ts';

/** Longest text without a stop that can be a title. */
const longestTitle = 70;

/** Kinds told by the grammar of the text, the first that fits. */
const byGrammar: readonly (readonly [ClauseKind, RegExp])[] = [
  ['omission', /^[（(]?(?:略|中略|以下略|前略|後略|新設|削る|削除)[）)]?$/u],
  ['omission', /^[（(]?同左[）)]?$/u],
  ['omission', /^［[^［］]{0,24}(?:略|同左|を加える。?|を削る。?)］$/u],
  ['omission', /[（(](?:略|中略|以下略|前略|後略|新設|削る)[）)]$/u],
  [
    'omission',
    /^[（(]?※?[^。]{0,30}(?:別資料|別途|別紙)(?:にて|に|で)(?:記載|整理|掲載)[^。]{0,6}[）)]?$/u,
  ],
  ['question', /(?:あるか|べきか|ないか|どうか|よいか|るのか|いるか)[。？?]?$/u],
  [
    'instruction',
    /(?:」|を|次に|ように)(?:[^「」]{0,30})(?:改める|加える|削る|改正する|削除する|繰り[上下]げる)[。：:]?$/u,
  ],
  [
    'instruction',
    /(?:[条項号]|別表第.{1,4})を(?:同[条項])?(?:第[^、。]{1,12}[条項号]|別表第.{1,4})とする。$/u,
  ],
];

const proposing = /(?:てはどうか|(?:考えられる|したい)が、?(?:どうか|いかが(?:か)?))[。？?）)]*$/u;
const raising = /(?:ではないか|必要ではないか|課題である)[。？?]?$/u;

/** Sets the kind of every unit: what it asks, proposes or leaves out, otherwise title, clause, note or paragraph. */
export function setKinds(units: readonly Unit[], textOf: (unit: Unit) => string): void {
  const proposals = new Set<Unit>();
  const parents = new Set(units.filter((unit) => !opensRemark(unit)).map(({ parent }) => parent));
  units.forEach((unit, at) => {
    if (unit.kind === 'table') return;
    unit.kind = kindOf(unit, textOf(unit), parents.has(unit));
    const before = units[at - 1];
    if (
      unit.marker === null &&
      unit.kind === 'paragraph' &&
      before !== undefined &&
      proposals.has(before)
    )
      unit.kind = 'proposal';
    if (
      isProposalHead(unit, textOf(unit)) ||
      (unit.kind === 'heading' &&
        before !== undefined &&
        proposals.has(before) &&
        unit.marker === null)
    ) {
      proposals.add(unit);
    }
  });
}

/** 「以下の事項について追加してはどうか」: what follows is the text proposed. */
function isProposalHead(unit: Unit, text: string): boolean {
  return unit.kind === 'proposal' && /^(?:以下|次|下記)/u.test(text);
}

function kindOf(unit: Unit, text: string, opensBelow: boolean): ClauseKind {
  if (proposing.test(text)) return 'proposal';
  if (unit.reading?.series === 'dot' && /必要である。$/u.test(text) && !isInAnswer(unit))
    return 'issue';
  if (raising.test(text) && endingOf(text) !== 'open' && unit.reading?.series !== 'question')
    return 'issue';
  const found = byGrammar.find(
    ([, pattern]) => text.length <= 400 && pattern.test(text.slice(-60)),
  );
  if (found !== undefined && (found[0] !== 'omission' || text.length <= longestTitle))
    return found[0];
  if (unit.reading?.series === 'question') return 'question';
  if (isNote(unit, text)) return 'note';
  if (isTitle(unit, text, opensBelow)) return 'heading';
  return unit.marker === null ? 'paragraph' : 'clause';
}

/** Whether a unit is part of an answer, which says what is needed where a deck names a problem. */
function isInAnswer({ parent }: Unit): boolean {
  if (parent === null) return false;
  return parent.reading?.series.startsWith('answer') === true || isInAnswer(parent);
}

/** Whether a unit opens with ※, 注 or 例: what it says of the clause above makes that no title. */
function opensRemark({ reading }: Unit): boolean {
  return reading !== null && isRemark(reading.series);
}

/** What a note without marker opens with: ※, 注１）, 注意：, 出典：; no word such as 注射, nor 注１の and 注 13 に. */
const notes =
  /^[（(]?(?:※|注(?![ 　]*[0-9０-９]{1,2}[ 　]*(?:の|に[掲規係よ]|を|は、|と|及び|又は|から))(?:[0-9０-９一二三四五六七八九十]{0,2}(?:[）)：:．.、 　]|$)|[意記釈][：:])|(?:出典|出所|資料出所)[：:）)])/u;

function isNote(unit: Unit, text: string): boolean {
  if (unit.reading !== null) return opensRemark(unit);
  return notes.test(text);
}

/**
 * Whether the clause above, or the paragraph in it, announces a list, so that items are clauses even where they are no
 * sentences; and whether the text itself is a case or a person and announces what makes it one.
 */
function isListItem({ parent }: Unit, text: string, opensBelow: boolean): boolean {
  const isCase = caseOrPerson.test(text);
  if (isCase && opensBelow && /次(?:の|に掲げる)|以下の/u.test(text)) return true;
  if (parent === null) return false;
  return announces(roughText(parent)) || ((!opensBelow || isCase) && announces(parent.body));
}

function announces(text: string): boolean {
  return /(?:次の|次に|以下の|以下に|下記|いずれ|とおり)/u.test(text.slice(-80));
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/（[^（）]*）/gu, '');
}

/** What the gazette prints above a notice or an ordinance: ○厚生労働省告示第五十八号. */
const officialNumber =
  /^[一-龠]{2,8}(?:告示|省令|府令|規則|訓令|政令|法律)第[0-9０-９一-十百千〇]{1,6}号$/u;

/** Whether a text without marker says at length who or what is meant, as no title does: …の課程を修めた後、…に従事した者. */
function isWhoIsMeant(text: string): boolean {
  return text.includes('、') && caseOrPerson.test(text);
}

/** Whether a text is a title: no sentence, short, and something stands under it, or its series carries titles. */
function isTitle(unit: Unit, line: string, opensBelow: boolean): boolean {
  const words = withoutLastBrackets(withoutLeader(line));
  const text = opensBelow && !caseOrPerson.test(words) ? words : withoutLeader(line);
  if (
    endingOf(text) === 'stop' ||
    /[、，]$/u.test(text) ||
    (text.length > longestTitle && !unit.isSubject) ||
    /。/u.test(withoutBrackets(text))
  ) {
    return false;
  }
  if (unit.reading === null) return !isCalculation(text) && !isLimit(text) && !isWhoIsMeant(text);
  const series = seriesOf(unit.reading.series);
  if (series.nature === 'bullet') return unit.isSubject || officialNumber.test(text);
  if (series.nature === 'title') return true;
  if (isListItem(unit, text, opensBelow)) return false;
  if (opensBelow || withoutLeader(line) !== line) return true;
  return series.rank <= 40 && unit.parent?.reading?.series !== 'annex-table';
}
