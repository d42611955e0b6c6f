/** What a number counts or orders when it stands right before it, and what makes that the head of another word: 次, but １次の者. */
const counted: readonly (readonly [unit: string, but?: string])[] = [
  ['[・～〜~%％℃]'],
  ['[かカヶ箇ヵケヶ](?=[月所年国])'],
  [
    '(?:以[上下内外降前後]|未満|程度|超|余|又は|及び|若しくは|または|および|から(?!だ)|ないし|まで)',
  ],
  ['次', '[のに]'],
  ['期', '[間日限待]'],
  ['類', '[似型]'],
  ['種', '[別苗々]'],
  ['型', '式'],
  ['群', '馬'],
  ['位', '置'],
  ['科', '[目学長]'],
  ['組', '[織合]'],
  ['部', '[会門局署長品分活隊落]'],
  ['年', '金|齢|次計画|度別'],
  ['日', '[程常本時]'],
  ['時', '期|刻|点|間外'],
  ['人', '[員材事権件口工的身格]'],
  ['名', '[称簿義前]'],
  ['回', '[答収復診避線路]'],
  ['件', '[数名]'],
  ['点', '[検字]'],
  ['円', '滑'],
  ['床', '面'],
  ['歳', '[入出]'],
  ['割', '[当合引]'],
  ['分', '[析類担野掌娩離配散別]'],
  ['個', '[人別々票室]'],
  ['箇', '条'],
  ['本(?=$|[のにをはがでとも、。以ず当])'],
  ['項', '目'],
  ['条', '[件例約]'],
  ['目', '[的標次安録]'],
  ['編', '[成入集制著]'],
  ['面', '[積談接会]'],
  ['台', '[帳風]'],
  ['戸', '[籍別]'],
  ['両', '[者立]'],
  ['班', '[長編]'],
  ['階', '[層級]'],
  ['段', '取'],
  ['世', '[論界]'],
  ['度', '合'],
  ['大', '[学規型量会]'],
  ['者'],
  ['[月号級等層倍秒週棟枚冊頁章節款版相線報弾陣子席拍泊隻義]'],
  ['学(?=[年期級])'],
  ['四半期|順位|希望|候補|印象|単位|親等|車線|交[代替]|疾病|傷病|つ(?!い)'],
  [
    'チーム|ユニット|セット|グループ|クール|コマ|ポイント|ページ|キロ|メートル|リットル|グラム|ミリ|センチ',
  ],
  [
    'トン|ドル|パーセント|ステップ|ステージ|サイクル|フロア|ブロック|タイプ|ヘクタール|ヘルツ|ボルト|ワット',
  ],
  ['[^、。]{1,8}(?:以上|以下|以内|未満|当たり|あたり|ごと|につき|ずつ|毎に|程度)'],
];

/** Words of which a kanji that may be a number is the first letter: 一般, 二酸化炭素, 三重県, 十分. */
const afterKanji: Readonly<Record<string, string>> = {
  一: '般部定方人体環連層切律括覧致元斉員端歩旦応因貫見概際口緒瞬式義生流審任任極側両挙対転途度堂同例案物手見助社',
  二: '重酸者軍極国',
  三: '重角者世交国大',
  四: '半肢国季方万',
  五: '輪感体十',
  六: '法大十',
  七: '夕十',
  八: '王十',
  九: '州十',
  十: '分全数字二',
};

/** Words of which a kana that may be a letter of a list is the first letter: カ所, ト書き. */
const afterKana: Readonly<Record<string, string>> = {
  カ: '所国月年村町条',
  ケ: '所国月年',
  ト: '書音',
  ハ: '音',
  ツ: '反',
};

/** Words with which a letter of a list is named rather than opened: ア又はイ, イ等, ア行. */
const named =
  /^(?:又は|及び|若しくは|または|および|並びに|から(?!だ)|まで|以[外下上降前後内]|等(?![級価])|など|欄|号|項(?!目)|行(?![政動為事う程])|段(?!階)|列|群|型|組(?![織合])|班|棟|案|点)/u;

/** Particles that go on a sentence or name the label before them, but for the heads of words: がん, この, もの. */
const particle =
  /^(?:は(?![いじかり])|が(?!ん)|を|に(?!ん)|の(?!う)|へ(?!き)|と(?!も|り)|も(?![のし])|や(?!む)|で(?!き)|か(?!か|つ)|ま[でた]|な[どら])/u;

/** What a label stands before: a word, or a label of its own. */
const word =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『【]|[A-ZＡ-Ｚ]{2}|[（(](?:[1１一アｱイ][）)]|[\p{Script=Han}ぁ-ヴ]{2}))/u;

/** What follows the number of a clause that is named in running text: 第３条第１項, 第２章関係. */
const reference =
  /^(?:第|各号|中(?![小心間央学])|本文|ただし|前段|後段|関係|関連|参照|と同|[のにをはがとも、]|及び|又は|若しくは|並びに|から|まで|以[下上降前後外内]|で)/u;

const quantity = new RegExp(
  `^(?:${counted.map(([unit, but]) => (but === undefined ? unit : `${unit}(?!${but})`)).join('|')})`,
  'u',
);

/** What follows 答 where it is no answer, or Ａ４ where that is a size of paper: 答え, 答申, Ａ４判. */
const noAnswer = /^(?:[えへ弁申案礼辞]|[判版サ列]|[0-9０-９])/u;

/** Series by what may stand behind their labels: numbers of clauses that texts refer to, and letters of lists. */
const referable = new Set(['chapter', 'section', 'article', 'question']);
const lettered = new Set(['katakana', 'iroha']);

/** Whether words may stand behind a label of a series without a blank between, as no rest of a word or quantity does. */
export function canFollow(series: string, raw: string, words: string): boolean {
  const isFigure = lettered.has(series) && /^[0-9０-９]/u.test(words);
  if ((!word.test(words) && !isFigure) || particle.test(words)) return false;
  if (series === 'answer-open') return !noAnswer.test(words);
  if (referable.has(series)) return !reference.test(words);
  const [first = ''] = words;
  const compounds = lettered.has(series) ? afterKana : series.includes('kanji') ? afterKanji : {};
  if ((compounds[raw.at(-1) ?? ''] ?? '').includes(first)) return false;
  return !(lettered.has(series) ? named : quantity).test(words);
}

/** Whether a letter of a list and what stands behind it may be one word: イベント, アメリカ; no イ アに規定する者. */
export function maybeOneWord(series: string, words: string): boolean {
  if (!lettered.has(series) || !/^[ァ-ヶーｦ-ﾟ]/u.test(words)) return false;
  return !/^[ア-ン](?:に(?:規定|掲げ|定め|該当|よ[りる]|係る)|の[（(①-⑳]|又は|及び|から|[～〜])/u.test(
    words,
  );
}
