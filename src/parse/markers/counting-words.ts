/** What stands behind the unit of a quantity or date: its end, a figure, a stop or bracket, a particle, a bound. */
const behind = [
  '$|[0-9０-９、。，．・（）()「」『』～〜~／/：:％%×＋+ 　]',
  '[のをにがはもとへや]|で(?!き)|から(?!だ)|まで|より|又は|及び|並びに|若しくは|または|および|ないし',
  '以上|以下|以内|以外|以降|以後|以前|未満|程度|超|強|弱|相当|前後|現在|当[たり]|あたり|につき|ごと|毎|ずつ|等|など',
].join('|');

/** Units that make a number before them a quantity or a date, and with what other letters behind them they still do. */
const units: readonly (readonly [unit: string, more?: string])[] = [
  ['頁'],
  ['つ', '目|星'],
  ['円', '加算|玉|硬貨'],
  ['床', '規模'],
  ['歳', '児|代|時|到達'],
  ['倍', '量|希釈'],
  ['週間?', '前|後|目|頃'],
  ['冊'],
  ['号', '様式|被保険者|通知|告示'],
  ['月間?', '分|末|上旬|中旬|下旬|期|中|前|後|頃|ごろ|診療|改定|施行'],
  ['日間?', '付け|付で|前|後|目|医政|健|老|保|厚|事務連絡'],
  ['年(?!度)間?', '前|後|目|生|制|版|法律|政令|厚生|総務|改正|春|夏|秋|冬'],
  ['年度', '末|当初|予算|診療|介護|補正|改定|税制'],
  ['時間?', '半|前|後|頃|ごろ|体制|対応|勤務'],
  ['分間?', '前|後|の一'],
  ['回', '目|実施|開催|限り'],
  ['件', '目'],
  ['点', '加算|減算|満点'],
  ['人', '目|体制|槽|分|部屋|乗り'],
  ['名', '体制|分|様'],
  ['室'],
  ['割', '負担'],
  ['個', '目|所|月|年'],
  ['枚', '目'],
  ['種', '混合'],
  ['本', '目|立て'],
  ['単位', '加算|減算'],
  ['条', '第|各|関係|ただし|但'],
  ['項', '第|各|本文|前段|後段|ただし|但'],
  ['段階'],
  ['級'],
];

/** Units whatever stands behind them, but for these words. */
const always: readonly (readonly [unit: string, but?: string])[] = [
  ['[秒％%㎝㎎㎏㎡㎜μ]|[かカヶ箇ヵケ][月所年国]|ページ|mm|cm|kg|m[lLg]|ｍ'],
  ['以内|未満'],
  ['以[上下]', 'の|に(?:掲げ|示す|定め|該当|記載|よ)|を[満踏]|同じ|、'],
];

/** Whether words begin with a unit, so that a number before them counts: 12 月, ３か所; no １ 円滑な実施, ２ 日程. */
export const counting = new RegExp(
  `^(?:${[
    ...units.map(([unit, more]) => `${unit}(?:${more === undefined ? '' : `${more}|`}${behind})`),
    ...always.map(([unit, but]) => (but === undefined ? unit : `(?:${unit})(?!${but})`)),
  ].join('|')})`,
  'u',
);
