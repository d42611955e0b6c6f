/** Lines that are texts of their own whatever stands around them. */
const apart: readonly RegExp[] = [
  /^【[^【】]{1,60}】$/u,
  /^[＜〈<≪《][^＜＞〈〉<>≪≫《》]{1,40}[＞〉>≫》]$/u,
  /^[［〔\[][^［］〔〕\]]{1,40}[］〕\]]$/u,
  /^[（(](?:略|中略|新設|削る|削除|以下略|前略)[）)]$/u,
  /^[（(][^（）()]{0,40}(?:について|抜粋|概要|課題|施策|参考|関係|傍線[^（）]*|下線[^（）]*)[）)]$/u,
  /^[（(]※[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]$/u,
  /^[（(]?「[^「」]{1,60}」に(?:変更|修正|改)[^（）()]*[）)]?$/u,
  /^[（(](?:明治|大正|昭和|平成|令和|[明大昭平令])[^（）()]{1,40}(?:改正|追加|繰[上下]げ?|削除)[）)]$/u,
  /^(?:記|写|殿|御中|別記|目[ 　]*次|以[ 　]*上)$/u,
];

/** Lines that begin a text of its own, which can go on in the next line: a source or a caption. */
const begins: readonly RegExp[] = [
  /^[（(]?(?:出典|出所|資料出所)[：:）)][^。]*$/u,
  /^(?:図表?|表)[ 　]?[0-9０-９]{1,2}(?:[-－‐][0-9０-９]{1,2})?[ 　：:．.]+[^のにをはがとでも。、：:][^。、]*$/u,
];

/** Whether a line says only that something is left out, new or deleted. */
export function isOmission(text: string): boolean {
  return /^[（(](?:略|中略|新設|削る|削除|以下略|前略)[）)]$/u.test(text);
}

/** Whether a line is a text of its own: a title in brackets, （中略）, a caption （…について）, a note in brackets, 出典：…, 図１ …. */
export function standsApart(text: string): boolean {
  return isClosed(text) || (text.length <= 80 && begins.some((pattern) => pattern.test(text)));
}

/** Whether a text of its own is over with its line, as brackets or its words show. */
export function isClosed(text: string): boolean {
  return text.length <= 80 && apart.some((pattern) => pattern.test(text));
}

/** Whether a line names a part of a section or a group of subjects: 【解説】, 【通所によるもの】. */
export function namesPart(text: string): boolean {
  return /^【[^【】]+】$/u.test(text);
}
