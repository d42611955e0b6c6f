import type { Answer, NoteField } from './answer.ts';

/** Words of the answers, the same on the page, in print and in files. */
export const valueLabels: Readonly<Record<NonNullable<Answer['value']>, string>> = {
  yes: 'はい',
  no: 'いいえ',
  na: '－（該当なし）',
};

export const progressLabels: Readonly<Record<Answer['progress'], string>> = {
  todo: '未着手',
  checking: '確認中',
  checked: '確認済',
};

export const meansLabels: Readonly<Record<NonNullable<Answer['means']>, string>> = {
  own: '自院',
  partner: '連携先',
  both: '共同',
};

export const noteLabels: Readonly<Record<NoteField, string>> = {
  department: '担当部署',
  person: '確認者（役職名）',
  checkedOn: '確認日',
  performed: '実施日・回数',
  asOf: '集計時点',
  evidence: '根拠資料名・保管場所',
  changeReason: '前回からの変更理由',
  noReason: '「いいえ」の理由',
  improveBy: '改善予定時期',
  naReason: '「－」とする理由',
  reportItem: '現況報告書の項目番号',
  division: '役割分担を定めた文書',
  confirmedOn: '連携先に確認した日',
};

/** Stands on the page, in print and in every file. */
export const checkNotice =
  '指定要件全体の点検ではありません。現況報告書の作成や要件充足の判断には、最新の整備指針と様式を使ってください。';
