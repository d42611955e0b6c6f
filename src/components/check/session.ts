import { type Answer, blankAnswer, isTouched } from '../../check/answer.ts';
import type { Assessment } from '../../check/assessment.ts';
import { askAgain } from '../../check/carry-over.ts';
import { boundText, type CheckItem, itemsWith } from '../../check/check-item.ts';
import type { AnswerConflict } from '../../check/merge-answer.ts';
import type { CheckStore } from './store.ts';

/** Where the saving stands; the words are the page's. */
export type SaveState =
  'idle' | 'kept' | 'saving' | 'saved' | 'removed' | 'failed' | 'quota' | 'unavailable';

/** What the page is told. */
export interface SessionListener {
  /** An item's answer changed here or in another tab; `null` when everything may have. */
  changed(item: string | null): void;
  saving(state: SaveState): void;
  conflict(item: string, conflicts: AnswerConflict[]): void;
}

/** Milliseconds of rest before what was typed is saved. */
const rest = 300;

/** The assessment on the page: its items, answers, undo, and the saving of each change. */
export class CheckSession {
  assessment: Assessment;
  answers = new Map<string, Answer>();
  /** All assessments of this type of hospital that the browser keeps. */
  kept: Assessment[] = [];
  items: CheckItem[] = [];

  readonly #all: readonly CheckItem[];
  readonly #store: CheckStore | null;
  readonly #listener: SessionListener;
  readonly #channel: BroadcastChannel;
  readonly #undo: Answer[] = [];
  /** By item: the answer as loaded, before the changes that wait for saving. */
  readonly #pending = new Map<string, Answer>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flushing: Promise<void> = Promise.resolve();

  constructor(
    work: string,
    all: readonly CheckItem[],
    store: CheckStore | null,
    channel: string,
    listener: SessionListener,
  ) {
    this.#all = all;
    this.#store = store;
    this.#listener = listener;
    this.assessment = newAssessment(work);
    this.#setItems();
    this.#channel = new BroadcastChannel(channel);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (data === this.assessment.id) void this.#reload();
    });
  }

  /** Opens an assessment the browser keeps, the last one where none is named. */
  async open(id: string | null): Promise<void> {
    await this.flush();
    const all = (await this.#store?.assessments()) ?? [];
    this.kept = all.filter(({ work }) => work === this.assessment.work);
    const found = this.kept.find((kept) => kept.id === id) ?? this.kept.at(-1);
    if (found !== undefined) await this.#show(found);
    this.#listener.changed(null);
    if (this.#store !== null) this.#listener.saving(found === undefined ? 'idle' : 'kept');
  }

  /** Starts another assessment; nothing is stored before the first entry. */
  async start(from: Assessment | null): Promise<void> {
    await this.flush();
    const fresh = newAssessment(this.assessment.work);
    const next = from === null ? fresh : { ...from, id: fresh.id, year: '', before: from.id };
    const carried = from === null ? [] : [...this.answers.values()].map(forNextYear);
    this.assessment = next;
    this.answers = new Map(carried.map((answer) => [answer.item, answer]));
    this.#undo.length = 0;
    this.#setItems();
    if (from !== null) await this.#keep(() => this.#store?.putAll(next, carried));
    else if (this.#store !== null) this.#listener.saving('idle');
    this.#listener.changed(null);
  }

  /** Takes over an assessment and its answers, as read in from a file; the items of `gone` lose theirs. */
  async take(
    assessment: Assessment,
    answers: Map<string, Answer>,
    gone: readonly string[] = [],
  ): Promise<void> {
    await this.flush();
    this.assessment = assessment;
    this.answers = answers;
    this.#undo.length = 0;
    this.#setItems();
    await this.#keep(() => this.#store?.putAll(assessment, answers.values(), gone));
    this.#listener.changed(null);
  }

  /** Removes the assessment on the page from the browser. */
  async remove(): Promise<void> {
    clearTimeout(this.#timer);
    this.#pending.clear();
    await this.#store?.remove(this.assessment.id);
    this.assessment = newAssessment(this.assessment.work);
    this.answers = new Map();
    this.#undo.length = 0;
    this.#setItems();
    await this.open(null);
    if (this.#store !== null) this.#listener.saving('removed');
  }

  /** The answers of last year's assessment, empty where there is none. */
  async before(): Promise<Map<string, Answer>> {
    const { before } = this.assessment;
    return before === null ? new Map() : ((await this.#store?.answers(before)) ?? new Map());
  }

  answer(item: CheckItem): Answer {
    return this.answers.get(item.id) ?? blankAnswer(item.id, boundText(item));
  }

  /** Changes an answer; a value given to a changed text sets the former one aside. */
  edit(item: CheckItem, patch: Partial<Answer>): void {
    const before = this.answer(item);
    this.#undo.push(before);
    const bound = boundText(item);
    const stale = isTouched(before) && before.bound !== bound;
    const base = 'value' in patch && stale ? askAgain(before, bound) : before;
    const rebound = 'value' in patch || !isTouched(before) ? { bound } : {};
    this.#put({ ...base, ...patch, ...rebound });
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  /** Takes back the last change of an answer. */
  undo(): void {
    const before = this.#undo.pop();
    if (before === undefined) return;
    const revision = this.answers.get(before.item)?.revision ?? before.revision;
    this.#put({ ...before, revision });
    this.#listener.changed(before.item);
  }

  /** Changes the assessment's own fields: hospital, settings, proposals. */
  configure(patch: Partial<Assessment>): void {
    this.assessment = { ...this.assessment, ...patch, revision: this.assessment.revision + 1 };
    this.#setItems();
    void this.#keep(() => this.#store?.putAssessment(this.assessment));
    this.#listener.changed(null);
  }

  /** Saves what waits. Resolves when it is stored, or could not be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#flushing = this.#flushing.then(() => this.#save());
    return this.#flushing;
  }

  get hasUnsaved(): boolean {
    return this.#pending.size > 0;
  }

  get #isKept(): boolean {
    return this.kept.some(({ id }) => id === this.assessment.id);
  }

  #put(answer: Answer): void {
    const loaded = this.answers.get(answer.item) ?? blankAnswer(answer.item, answer.bound);
    if (!this.#pending.has(answer.item)) this.#pending.set(answer.item, loaded);
    this.answers.set(answer.item, answer);
    this.#listener.changed(answer.item);
    this.#listener.saving(this.#store === null ? 'unavailable' : 'saving');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), rest);
  }

  async #save(): Promise<void> {
    const store = this.#store;
    if (store === null || this.#pending.size === 0) return;
    const waiting = [...this.#pending];
    await this.#keep(async () => {
      if (!this.#isKept) await store.putAssessment(this.assessment);
      for (const [item, loaded] of waiting) {
        const mine = this.answers.get(item);
        if (mine === undefined) continue;
        const { answer, conflicts } = await store.saveAnswer(this.assessment.id, loaded, mine);
        this.#settle(item, mine, answer);
        if (conflicts.length > 0) this.#listener.conflict(item, conflicts);
      }
    });
  }

  /** Takes over what was stored, unless the person typed on meanwhile. */
  #settle(item: string, saved: Answer, stored: Answer): void {
    if (this.answers.get(item) === saved) {
      this.#pending.delete(item);
      this.answers.set(item, stored);
      this.#listener.changed(item);
    } else this.#pending.set(item, stored);
  }

  async #keep(write: () => Promise<void> | undefined): Promise<void> {
    if (this.#store === null) {
      this.#listener.saving('unavailable');
      return;
    }
    try {
      await write();
      if (!this.#isKept) this.kept.push(this.assessment);
      this.kept = this.kept.map((kept) =>
        kept.id === this.assessment.id ? this.assessment : kept,
      );
      this.#channel.postMessage(this.assessment.id);
      this.#listener.saving(this.hasUnsaved ? 'saving' : 'saved');
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.#listener.saving(full ? 'quota' : 'failed');
    }
  }

  /** Takes over what another tab stored, but for fields that wait for saving here. */
  async #reload(): Promise<void> {
    const found = (await this.#store?.assessments())?.find(({ id }) => id === this.assessment.id);
    if (found === undefined || this.#store === null) return;
    const stored = await this.#store.answers(found.id);
    for (const item of this.#pending.keys()) {
      const mine = this.answers.get(item);
      if (mine !== undefined) stored.set(item, mine);
    }
    this.assessment = found;
    this.answers = stored;
    this.#setItems();
    this.#listener.changed(null);
  }

  async #show(assessment: Assessment): Promise<void> {
    this.assessment = assessment;
    this.answers = (await this.#store?.answers(assessment.id)) ?? new Map();
    this.#undo.length = 0;
    this.#setItems();
  }

  #setItems(): void {
    this.items = itemsWith(this.#all, new Set(this.assessment.proposals));
  }
}

function newAssessment(work: string): Assessment {
  return {
    id: crypto.randomUUID(),
    work,
    hospital: '',
    year: '',
    settings: {},
    partners: [],
    mainPartner: '',
    proposals: [],
    before: null,
    revision: 0,
  };
}

/** What stays true from year to year; the answer itself is asked anew. */
function forNextYear(answer: Answer): Answer {
  const { department, evidence, reportItem, division } = answer;
  return {
    ...blankAnswer(answer.item, answer.bound),
    department,
    evidence,
    reportItem,
    division,
  };
}
