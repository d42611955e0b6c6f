import type { ModalityKind } from '../../model/modality.ts';

/** What a reader says of one sentence of the first source: the line it ends on, its last words, its kinds, its actor. */
export interface GoldSentence {
  line: number;
  ending: string;
  kinds: readonly ModalityKind[];
  actor: string | null;
}

const gold = (
  line: number,
  ending: string,
  kinds: readonly ModalityKind[],
  actor: string | null = null,
): GoldSentence => ({ line, ending, kinds, actor });

/**
 * Every sentence of the source, read by hand. Headings, labels of charts and captions are no sentences and carry no
 * kind; what the parser says of them is not judged here.
 */
export const goldSentences: readonly GoldSentence[] = [
  gold(62, '閣議決定する予定。', ['その他']),
  gold(67, '進めてきた。', ['現状認識'], '拠点病院等'),
  gold(70, '指摘がある。', ['現状認識']),
  gold(75, '指摘がある。', ['現状認識']),
  gold(80, '指摘がある。', ['現状認識']),
  gold(85, '状況にある。', ['現状認識']),
  gold(92, '検討する。', ['国の施策'], '国'),
  gold(96, '推進する。', ['国の施策'], '国'),
  gold(97, '検討する。', ['国の施策']),
  gold(101, '検討する。', ['国の施策'], '国'),
  gold(105, '充実を図る。', ['義務'], '拠点病院等'),
  gold(106, '支援を行う。', ['国の施策'], '国'),
  gold(113, 'とされている。', ['現状認識']),
  gold(119, '推進してきた。', ['現状認識']),
  gold(120, '指摘がある。', ['現状認識']),
  gold(122, '指摘がある。', ['現状認識']),
  gold(129, '支援を行う', ['国の施策'], '国'),
  gold(134, '必要である。', ['現状認識']),
  gold(136, '必要ではないか', ['論点']),
  gold(139, '整備してはどうか。', ['提案']),
  gold(142, 'ようにしてはどうか。', ['提案']),
  gold(145, '行ってはどうか。', ['提案']),
  gold(152, '変更してはどうか）', ['提案']),
  gold(155, '受入れを行うこと。', ['義務']),
  gold(156, '紹介を行うこと。', ['義務']),
  gold(161, '整備すること。', ['義務']),
  gold(166, '整備すること。', ['義務']),
  gold(172, '表をいう。', ['定義']),
  gold(173, '以下同じ。', []),
  gold(173, '整備すること。', ['義務']),
  gold(175, 'あるか。', ['意見募集']),
  gold(182, '満たすこと。', ['義務']),
  gold(184, 'あるか。', ['意見募集']),
  gold(197, '情報提供を行うこと。', ['義務']),
  gold(199, '別資料にて記載）', ['その他']),
  gold(206, '整備すること。', ['努力義務', '義務']),
  gold(211, '作成等を行うこと。', ['義務']),
  gold(213, 'あるか。', ['意見募集']),
  gold(220, '満たすこと。', ['義務']),
  gold(222, 'あるか。', ['意見募集']),
  gold(237, '実施すること。', ['義務']),
  gold(239, '追加してはどうか。', ['提案']),
  gold(247, '設けること。', ['義務']),
  gold(254, '満たすこと。', ['義務']),
  gold(256, 'あるか。', ['意見募集']),
  gold(269, '広報すること。', ['義務']),
  gold(273, '努めること。', ['努力義務']),
  gold(276, '努めること。', ['努力義務']),
  gold(281, '公表すること。', ['義務']),
  gold(283, '追加してはどうか。', ['提案']),
  gold(289, '努めることが望ましい。', ['推奨']),
  gold(295, '広報すること。', ['義務']),
  gold(299, '公表すること。', ['義務']),
  gold(301, 'あるか。', ['意見募集']),
];
