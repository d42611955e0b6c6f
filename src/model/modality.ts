/** Kinds of sentence endings. Wording decides the kind; that a text is only proposed is its status. */
export const modalityKinds = [
  '義務',
  '努力義務',
  '推奨',
  '許容',
  '禁止',
  '原則',
  '算定可',
  '定義',
  '現状認識',
  '国の施策',
  '論点',
  '提案',
  '意見募集',
  'その他',
] as const;

/** What the wording of a sentence asks or says; 義務 and the like are names in the data, never shown for a 通知. */
export type ModalityKind = (typeof modalityKinds)[number];

/** The words that carry a modality: half-open offsets into the clause's text. */
export interface ModalitySpan {
  kind: ModalityKind;
  start: number;
  end: number;
}
