import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Answer, answerSchema, blankAnswer } from '../../check/answer.ts';
import { type Assessment, assessmentSchema } from '../../check/assessment.ts';
import { type AnswerConflict, mergeAnswer } from '../../check/merge-answer.ts';

/** A row of the answers table: the answer and the assessment it belongs to. */
type StoredAnswer = Answer & { assessment: string };

interface CheckDatabase extends DBSchema {
  assessments: { key: string; value: Assessment };
  answers: {
    key: [string, string];
    value: StoredAnswer;
    indexes: { assessment: string };
  };
  /** What could not be read, kept as found. */
  broken: { key: number; value: { table: string; row: unknown } };
}

const version = 1;

/** Assessments and answers in this browser. Every write is one transaction: whole or not at all. */
export class CheckStore {
  readonly #db: IDBPDatabase<CheckDatabase>;

  private constructor(db: IDBPDatabase<CheckDatabase>) {
    this.#db = db;
  }

  /** Opens the store of one site; rejects where the browser keeps nothing or holds a newer form. */
  static async open(name: string): Promise<CheckStore> {
    const db = await openDB<CheckDatabase>(name, version, {
      upgrade(database) {
        database.createObjectStore('assessments', { keyPath: 'id' });
        database
          .createObjectStore('answers', { keyPath: ['assessment', 'item'] })
          .createIndex('assessment', 'assessment');
        database.createObjectStore('broken', { autoIncrement: true });
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return new CheckStore(db);
  }

  /** All readable assessments; rows that cannot be read are set aside, not deleted. */
  async assessments(): Promise<Assessment[]> {
    const rows = await this.#db.getAll('assessments');
    const read = rows.map((row) => ({ row, result: assessmentSchema.safeParse(row) }));
    await this.#setAside(
      'assessments',
      read.filter(({ result }) => !result.success),
    );
    return read.flatMap(({ result }) => (result.success ? [result.data] : []));
  }

  /** The readable answers of an assessment, by item. A field an older form lacks is blank. */
  async answers(assessment: string): Promise<Map<string, Answer>> {
    const rows = await this.#db.getAllFromIndex('answers', 'assessment', assessment);
    const read = rows.map((row) => ({ row, result: readAnswer(row) }));
    await this.#setAside(
      'answers',
      read.filter(({ result }) => !result.success),
    );
    const answers = read.flatMap(({ result }) => (result.success ? [result.data] : []));
    return new Map(answers.map((answer) => [answer.item, answer]));
  }

  async putAssessment(assessment: Assessment): Promise<void> {
    await this.#db.put('assessments', assessment);
  }

  /** Saves one answer; what another tab wrote meanwhile is merged field by field, see `mergeAnswer`. */
  async saveAnswer(
    assessment: string,
    loaded: Answer,
    mine: Answer,
  ): Promise<{ answer: Answer; conflicts: AnswerConflict[] }> {
    const transaction = this.#db.transaction('answers', 'readwrite', { durability: 'strict' });
    const found = readAnswer(await transaction.store.get([assessment, mine.item]));
    const merged = found.success
      ? mergeAnswer(loaded, mine, found.data)
      : { answer: { ...mine, revision: mine.revision + 1 }, conflicts: [] };
    await transaction.store.put({ ...merged.answer, assessment });
    await transaction.done;
    return merged;
  }

  /** Writes an assessment with many answers at once; the items of `gone` have none any more. */
  async putAll(
    assessment: Assessment,
    answers: Iterable<Answer>,
    gone: readonly string[] = [],
  ): Promise<void> {
    const transaction = this.#db.transaction(['assessments', 'answers'], 'readwrite', {
      durability: 'strict',
    });
    const rows = transaction.objectStore('answers');
    await Promise.all([
      transaction.objectStore('assessments').put(assessment),
      ...[...answers].map((answer) => rows.put({ ...answer, assessment: assessment.id })),
      ...gone.map((item) => rows.delete([assessment.id, item])),
      transaction.done,
    ]);
  }

  /** Removes an assessment with its answers. */
  async remove(assessment: string): Promise<void> {
    const transaction = this.#db.transaction(['assessments', 'answers'], 'readwrite');
    const rows = transaction.objectStore('answers');
    const keys = await rows.index('assessment').getAllKeys(assessment);
    await Promise.all([
      transaction.objectStore('assessments').delete(assessment),
      ...keys.map((key) => rows.delete(key)),
      transaction.done,
    ]);
  }

  /** Everything that could not be read, as found. */
  broken(): Promise<{ table: string; row: unknown }[]> {
    return this.#db.getAll('broken');
  }

  async #setAside(
    table: 'assessments' | 'answers',
    rows: readonly { row: unknown }[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const transaction = this.#db.transaction([table, 'broken'], 'readwrite');
    await Promise.all([
      ...rows.map(({ row }) => transaction.objectStore('broken').put({ table, row })),
      ...rows.map(({ row }) => transaction.objectStore(table).delete(keyOf(table, row))),
      transaction.done,
    ]);
  }
}

function readAnswer(row: unknown) {
  const item = (row as Partial<StoredAnswer> | undefined)?.item;
  const whole = typeof row === 'object' ? { ...blankAnswer(item ?? '', ''), ...row } : row;
  return answerSchema.safeParse(whole);
}

/** A row read from a table always has its key, or it could not have been stored. */
function keyOf(table: 'assessments' | 'answers', row: unknown): IDBKeyRange {
  const stored = row as StoredAnswer & Assessment;
  return IDBKeyRange.only(table === 'answers' ? [stored.assessment, stored.item] : stored.id);
}
