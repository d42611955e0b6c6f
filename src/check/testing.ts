import type {
  ClauseRow,
  KnowledgeBase,
  ProposalRow,
  RequirementRow,
} from '../model/knowledge-base.ts';
import type { CheckItem } from './check-item.ts';
import { type CheckRows, type HospitalSetting, ItemMaker } from './items-of-work.ts';

/** A small knowledge base for the tests: a centre and a branch that delegates 「１」 to it. Written for the tests. */
const settings: HospitalSetting[] = [
  {
    id: 'group',
    question: 'グループの指定を受けていますか。',
    answers: { yes: '受けている', no: '受けていない' },
    words: ['グループの指定を受ける際'],
    works: ['centre'],
    reason: 'グループの指定を受けていないため',
  },
];

function clause(id: string, work: string, order: number, more: Partial<ClauseRow>): ClauseRow {
  return {
    id,
    work,
    kind: 'clause',
    role: 'current',
    status: 'printed',
    marker: null,
    label: '',
    path: [],
    parent: null,
    order,
    headings: [],
    text: '',
    sentences: [],
    printings: [],
    ...more,
  };
}

function requirement(
  clauseId: string,
  number: number,
  text: string,
  more: Partial<RequirementRow> = {},
): RequirementRow {
  return {
    id: `${clauseId}/r${number}`,
    clause: clauseId,
    start: 0,
    end: text.length,
    text,
    modality: '義務',
    ending: 'すること',
    actor: null,
    quantities: [],
    conditions: [],
    areas: [],
    ...more,
  };
}

const shared = '窓口の案内に努め、相談の記録を保存すること。';
const meeting = '地域の会議を年２回以上開くこと。';

const clauses = [
  clause('centre/1', 'centre', 1, { kind: 'heading', label: '１', text: '相談' }),
  clause('centre/1/a', 'centre', 2, { parent: 'centre/1', label: '１ア', text: shared }),
  clause('centre/1/b', 'centre', 3, {
    parent: 'centre/1',
    label: '１イ',
    text: 'グループの指定を受ける際には、相手の名称を公表すること。',
  }),
  clause('centre/1/prop', 'centre', 4, { parent: 'centre/1', kind: 'proposal', text: meeting }),
  clause('branch/1', 'branch', 5, {
    label: '１',
    text: '連携により、１に定める要件を満たすこと。',
  }),
  clause('branch/2', 'branch', 6, { label: '２', text: '研修を受講することが望ましい。' }),
];

const requirements = [
  requirement('centre/1/a', 1, '窓口の案内に努め、', { modality: '努力義務', ending: '努め' }),
  requirement('centre/1/a', 2, '相談の記録を保存すること。', { start: 9, end: 22 }),
  requirement('centre/1/b', 1, 'グループの指定を受ける際には、相手の名称を公表すること。', {
    conditions: [{ start: 0, end: 15, text: 'グループの指定を受ける際には、', basis: 'stated' }],
  }),
  requirement('centre/1/prop', 1, meeting),
  requirement('branch/1', 1, '連携により、１に定める要件を満たすこと。'),
  requirement('branch/2', 1, '研修を受講することが望ましい。', {
    modality: '推奨',
    ending: 'が望ましい',
  }),
];

/** The proposal to add the meeting to 「１」 of the centre. */
export const addition: ProposalRow = {
  id: 'centre/1/prop',
  clause: 'centre/1/prop',
  work: 'centre',
  name: '１への追加：会議',
  caption: null,
  operation: {
    type: 'insert',
    target: 'centre/1',
    position: 'unknown',
    text: meeting,
    marker: null,
  },
  words: '次の事項を追加してはどうか。',
  basis: 'stated',
  order: 1,
};

const delegation: KnowledgeBase['relations'][number] = {
  id: 'delegation:branch/1~centre/1',
  type: 'delegation',
  from: 'branch/1',
  to: 'centre/1',
  basis: 'inferred',
  reason: '',
  sharedTerms: [],
  score: null,
  quotes: [],
  author: null,
  date: null,
};

/** The tables the items of both invented works are made of. */
export const rows: CheckRows = {
  clauses,
  requirements,
  proposals: [addition],
  relations: [delegation],
};

/** The items of one of these works. */
export function itemsOfWork(work: string, changes: Partial<CheckRows> = {}): CheckItem[] {
  return new ItemMaker({ ...rows, ...changes }, settings).itemsOf(work);
}
