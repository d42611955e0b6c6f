import type { Answer } from '../../check/answer.ts';
import { type Assessment, withSettingsOf } from '../../check/assessment.ts';
import { fromAssessmentJson, toAssessmentJson } from '../../check/exchange/assessment-json.ts';
import {
  importAnswers,
  type ImportPreview,
  previewImport,
  takeBack,
} from '../../check/exchange/import-preview.ts';
import type { CheckLabels } from '../../check/labels.ts';
import { ImportError } from '../../check/exchange/import-error.ts';
import { beginning } from '../../model/beginning.ts';
import { fill } from '../../model/fill.ts';
import { element } from '../element.ts';
import { find } from '../find.ts';
import { save } from '../save.ts';
import { label } from './entry-view.ts';
import type { PageData } from './page-data.ts';
import type { CheckSession } from './session.ts';

/** What a file holds; a 点検表 to be filled in carries answers only. */
interface Incoming {
  assessment: Assessment | null;
  answers: Answer[];
  problems: { row: number; problem: string }[];
}

/** Writing files and reading them back in: validated and previewed before anything is changed. */
export class FilesView {
  readonly #session: CheckSession;
  readonly #data: PageData;
  readonly #panel = find('[data-import]');

  constructor(session: CheckSession, data: PageData) {
    this.#session = session;
    this.#data = data;
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-write]')) {
      button.addEventListener('click', () => void this.#write(button.dataset['write'] ?? ''));
    }
    const input = find<HTMLInputElement>('[data-read]');
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file !== undefined) void this.#read(file).finally(() => (input.value = ''));
    });
  }

  async #write(kind: string): Promise<void> {
    const { items, answers, assessment } = this.#session;
    const { notices, words } = this.#data;
    const { labels } = words;
    const file = fileName(this.#data.work.id, assessment, kind);
    if (kind === 'json')
      save(
        file,
        'application/json',
        toAssessmentJson(assessment, answers.values(), notices, labels),
      );
    else if (kind === 'csv') {
      const { toCheckCsv } = await import('../../check/exchange/check-sheet-csv.ts');
      save(file, 'text/csv;charset=utf-8', toCheckCsv(items, answers, notices, labels));
    } else {
      const { toCheckSheet, sheetTitle } =
        await import('../../check/exchange/write-check-sheet.ts');
      const title = sheetTitle(this.#data.work.title, assessment);
      const bytes = await toCheckSheet(items, answers, { title, notices, assessment }, labels);
      save(
        file,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes.slice(),
      );
    }
  }

  async #read(file: File): Promise<void> {
    try {
      this.#preview(await readFile(file, this.#data.words.labels));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      this.#say(error.message);
    }
  }

  #preview(incoming: Incoming): void {
    const words = this.#data.words.files;
    if (incoming.assessment !== null && incoming.assessment.work !== this.#data.work.id) {
      this.#say(words.otherWork);
      return;
    }
    const items = new Set(this.#data.items.map(({ id }) => id));
    const preview = previewImport(incoming.answers, this.#session.answers, items);
    const { added, changed, same, onlyHere } = preview;
    const numbers = { added, changed: changed.length, same, onlyHere };
    const counts = element('p', {}, fill(words.previewCounts, numbers));
    const unknown =
      preview.unknown.length > 0
        ? [element('p', {}, fill(words.previewUnknown, { count: preview.unknown.length }))]
        : [];
    const settings = incoming.assessment === null ? [element('p', {}, words.noSettings)] : [];
    const problems = incoming.problems.map(({ row, problem }) =>
      element('li', {}, fill(this.#data.words.labels.problem.row, { row, problem })),
    );
    const problemList =
      problems.length > 0
        ? [element('p', {}, words.previewProblems), element('ul', {}, ...problems)]
        : [];
    const buttons = element(
      'p',
      { class: 'actions' },
      this.#button(words.merge, () => this.#take(incoming, 'merge')),
      this.#button(words.replace, () => this.#take(incoming, 'replace')),
      this.#button(words.cancel, () => this.close()),
    );
    this.#panel.replaceChildren(
      ...[counts, ...this.#changes(changed), ...settings, ...unknown, ...problemList, buttons],
    );
    this.#panel.hidden = false;
  }

  /** Which answers the file would change: what somebody left blank in it would be lost unseen. */
  #changes(changed: ImportPreview['changed']): HTMLElement[] {
    if (changed.length === 0) return [];
    const { words, items } = this.#data;
    const lines = changed.map(({ here, file }) => {
      const item = items.find(({ id }) => id === file.item);
      const name =
        item === undefined ? file.item : `${item.label}「${beginning(item.statement, 20)}」`;
      const [before, after] = [label(here.value, words), label(file.value, words)];
      const text = before === after ? words.files.previewNotes : words.files.previewChange;
      return element('li', {}, fill(text, { name, before, after }));
    });
    return [element('p', {}, words.files.previewChanges), element('ul', {}, ...lines)];
  }

  /** Merging keeps this assessment; otherwise the file becomes an assessment of its own and nothing here is lost. */
  async #take({ assessment, answers }: Incoming, mode: 'merge' | 'replace'): Promise<void> {
    const present = mode === 'merge' ? this.#session.answers : new Map<string, Answer>();
    const result = importAnswers(answers, present, mode);
    const here = this.#session.assessment;
    const file = assessment ?? here;
    const own =
      mode === 'merge' ? withSettingsOf(here, file) : { ...file, id: crypto.randomUUID() };
    // The page goes on with the map it is given.
    await this.#session.take(own, new Map(result));
    this.#say(this.#data.words.files.done);
    if (mode === 'merge') this.#offerBack(here, own, present, result);
  }

  /** A way back to what stood before a file was merged; what was changed since stays. */
  #offerBack(
    here: Assessment,
    own: Assessment,
    present: ReadonlyMap<string, Answer>,
    taken: ReadonlyMap<string, Answer>,
  ): void {
    const words = this.#data.words.files;
    const back = this.#button(words.takeBack, async () => {
      const { assessment, answers } = this.#session;
      const before = takeBack(taken, present, answers);
      const settings = assessment.revision === own.revision ? here : assessment;
      await this.#session.take(settings, before.answers, before.gone);
      this.#say(words.takenBack);
    });
    this.#panel.append(element('p', { class: 'actions' }, back));
  }

  #button(text: string, act: () => void | Promise<void>): HTMLButtonElement {
    const button = element('button', {}, text);
    button.type = 'button';
    button.className = 'button';
    button.addEventListener('click', () => void act());
    return button;
  }

  #say(text: string): void {
    this.#panel.replaceChildren(element('p', {}, text));
    this.#panel.hidden = false;
  }

  /** Takes away what was said of a file. */
  close(): void {
    this.#panel.replaceChildren();
    this.#panel.hidden = true;
  }
}

async function readFile(file: File, labels: CheckLabels): Promise<Incoming> {
  if (file.name.endsWith('.json')) {
    const { assessment, answers } = fromAssessmentJson(await file.text(), labels);
    return { assessment, answers, problems: [] };
  }
  const { fromCheckSheet } = await import('../../check/exchange/read-check-sheet.ts');
  return fromCheckSheet(new Uint8Array(await file.arrayBuffer()), labels);
}

/** The name of a file that leaves the hospital: whose answers it holds, to which guideline and of which year. */
function fileName(work: string, { hospital, year }: Assessment, kind: string): string {
  // What file systems refuse, and marks that turn a name around, are no letters.
  const [whose, when] = [hospital, year].map((name) =>
    [...name.replace(/[^\p{L}\p{N}]/gu, '')].slice(0, 40).join(''),
  );
  return `${['sankou-jikotenken', whose, work, when].filter(Boolean).join('-')}.${kind}`;
}
