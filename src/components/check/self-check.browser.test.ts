import { buffer } from 'node:stream/consumers';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fromAssessmentJson } from '../../check/exchange/assessment-json.ts';
import { fromCheckSheet } from '../../check/exchange/read-check-sheet.ts';
import { checkWords } from '../../site/words/check-words.ts';
import { violations } from '../../testing/axe.ts';
import { newPage, openPage, siteUrl } from '../../testing/browser.ts';

const { labels } = checkWords;

const shown = '[data-item]:not([hidden])';

async function openCheck(work: string): Promise<Page> {
  const page = await openPage(`check/${work}/`);
  await ready(page);
  return page;
}

async function ready(page: Page): Promise<void> {
  await page.locator('html[data-check="ready"]').waitFor();
  await page.evaluate(() => {
    for (const setup of document.querySelectorAll<HTMLDetailsElement>('.setup')) setup.open = true;
  });
}

async function saved(page: Page): Promise<void> {
  await page.locator('[data-state="saved"]').waitFor();
}

/** Answers every shown item that is blank; returns how many there were. */
async function answerBlanks(page: Page, value: 'yes' | 'no' = 'yes'): Promise<number> {
  await page.selectOption('[data-filter]', 'blank');
  const ids = await page
    .locator(shown)
    .evaluateAll((articles) => articles.map((article) => article.getAttribute('data-item')));
  await page.selectOption('[data-filter]', 'all');
  for (const id of ids) {
    await page.locator(`[data-item="${id}"] input[value="${value}"]`).check();
  }
  await saved(page);
  return ids.length;
}

async function downloadFile(page: Page, kind: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-write="${kind}"]`).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^sankou-/u);
  return file;
}

async function download(page: Page, kind: string): Promise<Buffer> {
  const file = await downloadFile(page, kind);
  return buffer(await file.createReadStream());
}

async function count(page: Page, name: string): Promise<number> {
  return Number(await page.locator(`[data-count="${name}"]`).textContent());
}

/** Changes the stored answers behind the page's back: sets fields, or takes fields away. */
async function changeStored(page: Page, change: string[] | Record<string, unknown>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const [found] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(found?.name ?? '');
      request.onsuccess = () => {
        const transaction = request.result.transaction('answers', 'readwrite');
        transaction.objectStore('answers').openCursor().onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
          if (cursor === null) return;
          const row = cursor.value as Record<string, unknown>;
          const kept = Object.entries(row).filter(
            ([field]) => !Array.isArray(wanted) || !wanted.includes(field),
          );
          cursor.update({ ...Object.fromEntries(kept), ...(Array.isArray(wanted) ? {} : wanted) });
          cursor.continue();
        };
        transaction.oncomplete = () => {
          request.result.close();
          resolve();
        };
        transaction.onerror = () => {
          reject(new Error('not written'));
        };
      };
    });
  }, change);
}

/** The proposal that adds text, told from one that only renames by the items it brings. */
async function applyAdditions(page: Page): Promise<void> {
  const boxes = page.locator('[data-proposal]');
  expect(await boxes.count()).toBeGreaterThan(0);
  await boxes.first().check();
}

describe('the self-check of a 拠点病院', () => {
  it('keeps answers over export, clearing and import, and asks only what a proposal changes', async () => {
    const page = await openCheck('kyoten');
    await page.locator('[data-own="hospital"]').fill('架空中央病院');
    await page.locator('[data-own="year"]').fill('2026年度');
    await page.locator('[data-own="year"]').blur();
    await page.locator('[data-setting="group"][value="no"]').check();
    const decided = page.locator('[data-reason]:not([hidden])');
    await expect.poll(() => decided.count()).toBeGreaterThan(0);
    expect(await decided.first().textContent()).toContain('グループ指定を受けていないため');

    const answered = await answerBlanks(page);
    expect(await count(page, 'yes')).toBe(answered);
    expect(await count(page, 'blank')).toBe(0);

    const json = await download(page, 'json');
    const exported = fromAssessmentJson(json.toString('utf8'), labels);
    expect(exported.answers.filter(({ value }) => value === 'yes')).toHaveLength(answered);
    expect(exported.notice).toContain('指定要件全体の点検ではありません');
    expect(exported.notice).toContain('ここでいう「現行」は');
    expect(exported.notice).toContain('厚生労働省のサイトではありません');

    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('[data-remove]').click();
    await expect.poll(() => count(page, 'yes')).toBe(0);

    await page.locator('[data-read]').setInputFiles({
      name: 'sankou.json',
      mimeType: 'application/json',
      buffer: json,
    });
    await page.getByRole('button', { name: '新しい点検として読み込む' }).click();
    await expect.poll(() => count(page, 'yes')).toBe(answered);

    await applyAdditions(page);
    await expect.poll(() => count(page, 'blank')).toBeGreaterThan(0);
    const asked = await count(page, 'blank');
    expect(asked).toBeLessThan(answered);
    expect(await count(page, 'yes')).toBe(answered);
    expect(await answerBlanks(page, 'no')).toBe(asked);

    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const report = await page.locator('[data-report]').textContent();
    expect(report).toContain('「いいえ」の項目');
    expect(report).toContain('反映している提案（決定事項ではありません）：');
    expect(report).toContain(`はい：${String(answered)}　`);
    expect(report).not.toMatch(/適合|充足率|合格|100％/u);
  });

  it('keeps each question and the place for its answer on one sheet of paper', async () => {
    const page = await openPage('check/kyoten/', { javaScript: false });
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('.entry')
      .evaluateAll((entries) => entries.map((entry) => getComputedStyle(entry).breakInside));
    expect(breaks.length).toBeGreaterThan(0);
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  });

  it('finds everything again after the page is loaded anew', async () => {
    const page = await openCheck('kyoten');
    const first = page.locator(shown).first();
    await first.locator('input[value="no"]').check();
    await first.locator('summary', { hasText: '記録欄' }).click();
    await first.locator('[data-field="evidence"]').fill('<img src=x onerror=alert(1)>\n=1+1');
    await saved(page);
    await page.reload();
    await ready(page);
    expect(await page.locator(`${shown} input[value="no"]`).first().isChecked()).toBe(true);
    expect(await page.locator(`${shown} [data-field="evidence"]`).first().inputValue()).toBe(
      '<img src=x onerror=alert(1)>\n=1+1',
    );
    const sheet = await fromCheckSheet(new Uint8Array(await download(page, 'xlsx')), labels);
    expect(sheet.answers.find(({ value }) => value === 'no')?.evidence).toBe(
      '<img src=x onerror=alert(1)>\n=1+1',
    );
  });

  it('keeps the name of a hospital that is typed but never left, as on a phone put away', async () => {
    const page = await openCheck('kyoten');
    await page.locator('[data-own="hospital"]').pressSequentially('架空 ');
    await saved(page);
    await page.locator('[data-own="hospital"]').pressSequentially('中央病院');
    await page.locator('[data-partners]').pressSequentially('東病院\n');
    await expect.poll(() => page.locator('[data-main-partner] option').count()).toBe(2);
    await page.locator('[data-partners]').pressSequentially('西病院');
    await expect.poll(() => page.locator('[data-main-partner] option').count()).toBe(3);
    await saved(page);
    await page.reload();
    await ready(page);
    expect(await page.locator('[data-own="hospital"]').inputValue()).toBe('架空 中央病院');
    expect(await page.locator('[data-partners]').inputValue()).toBe('東病院\n西病院');
  });

  it('goes to another computer by Excel with its settings and the answers to proposals', async () => {
    const page = await openCheck('kyoten');
    await page.locator('[data-own="hospital"]').fill('架空中央病院');
    await page.locator('[data-own="hospital"]').blur();
    await applyAdditions(page);
    const brought = page.locator('[data-item]:not([hidden]):has(.chip.proposed)').first();
    await brought.locator('input[value="no"]').check();
    await saved(page);
    const sheet = await download(page, 'xlsx');
    const other = await openCheck('kyoten');
    expect(await other.locator('[data-own="hospital"]').inputValue()).toBe('');
    await other
      .locator('[data-read]')
      .setInputFiles({ name: 'x.xlsx', mimeType: 'application/octet-stream', buffer: sheet });
    await other.getByRole('button', { name: '新しい点検として読み込む' }).click();
    await other.getByText('読み込みました。').waitFor();
    expect(await other.locator('[data-own="hospital"]').inputValue()).toBe('架空中央病院');
    expect(await other.locator('[data-applied]').innerText()).toContain(
      '反映している提案（決定事項ではありません）：',
    );
    expect(await count(other, 'no')).toBe(1);
  });

  it('says which answers a file would change before it changes them', async () => {
    const page = await openCheck('kyoten');
    await page.locator(`${shown} input[value="yes"]`).first().check();
    await saved(page);
    const sheet = await download(page, 'xlsx');
    await page.locator(`${shown} input[value="no"]`).nth(1).check();
    await saved(page);
    const file = { name: 'sankou.xlsx', mimeType: 'application/octet-stream', buffer: sheet };
    await page.locator('[data-read]').setInputFiles(file);
    const lines = page.locator('[data-import] li');
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).toEqual([expect.stringMatching(/：いいえ → 空欄$/u)]);
    await page.getByRole('button', { name: 'やめる' }).click();
    expect(await count(page, 'no')).toBe(1);
  });

  it('goes back to what stood before a file was merged, and keeps what was answered since', async () => {
    const other = await openCheck('kyoten');
    await other.locator('[data-own="hospital"]').fill('架空東病院');
    await other.locator('[data-own="hospital"]').blur();
    for (const index of [0, 1]) {
      await other.locator(`${shown} input[value="yes"]`).nth(index).check();
    }
    await saved(other);
    const sheet = await download(other, 'xlsx');
    const page = await openCheck('kyoten');
    await page.locator(`${shown} input[value="no"]`).first().check();
    await saved(page);
    const file = { name: 'sankou.xlsx', mimeType: 'application/octet-stream', buffer: sheet };
    await page.locator('[data-read]').setInputFiles(file);
    await page.getByRole('button', { name: '今の点検に加える' }).click();
    await page.getByText('読み込みました。').waitFor();
    expect(await count(page, 'yes')).toBe(2);
    await page.locator(`${shown} input[value="no"]`).nth(2).check();
    await saved(page);
    await page.getByRole('button', { name: '読み込む前に戻す' }).click();
    await page.getByText('読み込む前の内容に戻しました。').waitFor();
    await saved(page);
    await page.reload();
    await ready(page);
    expect([await count(page, 'no'), await count(page, 'yes')]).toEqual([2, 0]);
    expect(await page.locator('[data-own="hospital"]').inputValue()).toBe('');
  });

  it('says that a sheet filled in without the site holds no settings', async () => {
    const page = await openCheck('kyoten');
    await page.locator(shown).first().locator('input[value="no"]').check();
    await saved(page);
    const items = (await fromCheckSheet(new Uint8Array(await download(page, 'xlsx')), labels))
      .answers;
    const blank = await page.request.get(siteUrl('check/sankou-jikotenken-kyoten.xlsx'));
    expect((await fromCheckSheet(new Uint8Array(await blank.body()), labels)).answers.length).toBe(
      items.length,
    );
    await page.locator('[data-read]').setInputFiles({
      name: 'x.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await blank.body(),
    });
    await page.getByText('点検の設定が含まれていません').waitFor();
  });

  it('is changed by a link only when its owner agrees', async () => {
    const page = await openCheck('kyoten');
    const id = await page.locator('[data-proposal]').first().getAttribute('value');
    await page.locator(shown).first().locator('input[value="yes"]').check();
    await saved(page);
    const before = await page.locator(shown).count();
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(siteUrl(`check/kyoten/?p=${String(id)}`));
    await ready(page);
    expect(asked.join()).toContain('リンクで選ばれた提案を、表示している点検に反映しますか。');
    expect(await page.locator(shown).count()).toBe(before);
    expect(await page.locator('[data-applied]').isVisible()).toBe(false);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto(siteUrl(`check/kyoten/?p=${String(id)}`));
    await ready(page);
    await page.locator('[data-applied]').waitFor();
  });

  it('takes back the last change', async () => {
    const page = await openCheck('kyoten');
    const first = page.locator(shown).first();
    await first.locator('input[value="yes"]').check();
    await page.locator('[data-undo]').click();
    expect(await first.locator('input[value=""]').isChecked()).toBe(true);
    expect(await count(page, 'yes')).toBe(0);
  });

  it('reads nothing in from a file that is none, and says so', async () => {
    const page = await openCheck('kyoten');
    await page.locator('[data-read]').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"half":'),
    });
    await expect
      .poll(() => page.locator('[data-import]').textContent())
      .toContain('JSONとして読み取れません');
  });
});

describe('the self-check of a 地域がん診療病院', () => {
  it('asks the delegating item again when the text it delegates to grows', async () => {
    const page = await openCheck('chiiki');
    const answered = await answerBlanks(page);
    await applyAdditions(page);
    await expect.poll(() => count(page, 'askedAgain')).toBeGreaterThan(0);
    expect(await count(page, 'yes')).toBe(answered - (await count(page, 'askedAgain')));
    const changed = page.locator('[data-changed]:not([hidden])');
    expect(await changed.locator('ins').count()).toBeGreaterThan(0);
    await page.locator('[data-proposal]').first().uncheck();
    await expect.poll(() => count(page, 'yes')).toBe(answered);
  });
});

describe('an address that names proposals', () => {
  it('reads them as applied, and leaves out what it does not know', async () => {
    const page = await openCheck('kyoten');
    const printed = await page.locator(shown).count();
    const id = (await page.locator('[data-proposal]').first().getAttribute('value')) ?? '';
    await page.goto(siteUrl(`check/kyoten/?p=${id},unknown`));
    await ready(page);
    await expect.poll(() => page.locator(shown).count()).toBeGreaterThan(printed);
    expect(await page.locator('[data-proposal]').first().isChecked()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('what the page says of the saving', () => {
  it.each([360, 1440])('stays in sight of every answer at %i px', async (width) => {
    const page = await openPage('check/kyoten/', { width });
    await ready(page);
    await page.locator(`${shown} input[value="yes"]`).last().check();
    await saved(page);
    const state = await page.locator('[data-state]').boundingBox();
    expect(state?.y).toBeGreaterThanOrEqual(0);
    expect(state?.y).toBeLessThan(await page.evaluate(() => innerHeight));
  });

  it('names a file by hospital and year, without what a folder refuses', async () => {
    const page = await openCheck('kyoten');
    expect((await downloadFile(page, 'csv')).suggestedFilename()).toBe(
      'sankou-jikotenken-kyoten.csv',
    );
    await page.locator('[data-own="hospital"]').fill('../架空/中央:病院\u202e');
    await page.locator('[data-own="year"]').fill('2026年度');
    await page.locator('[data-own="year"]').blur();
    await saved(page);
    for (const kind of ['csv', 'json', 'xlsx']) {
      expect((await downloadFile(page, kind)).suggestedFilename()).toBe(
        `sankou-jikotenken-架空中央病院-kyoten-2026年度.${kind}`,
      );
    }
  });

  it('follows what was done: entered, loaded anew, begun anew, removed', async () => {
    const page = await openCheck('kyoten');
    const state = page.locator('[data-state]');
    const chosen = page.locator('[data-current] option:checked');
    expect(await state.textContent()).toBe('まだ保存する内容はありません。');
    await page.locator('[data-own="hospital"]').fill('架空病院');
    await page.locator('[data-own="hospital"]').blur();
    await saved(page);
    await page.locator('[data-own="year"]').fill('2027年度');
    await page.locator('[data-own="year"]').blur();
    await expect.poll(() => chosen.textContent()).toBe('架空病院　2027年度');
    await saved(page);
    await page.reload();
    await ready(page);
    expect(await state.textContent()).toBe('この端末に保存した点検を表示しています。');
    const json = await download(page, 'json');
    const file = { name: 'sankou.json', mimeType: 'application/json', buffer: json };
    await page.locator('[data-read]').setInputFiles(file);
    await page.getByRole('button', { name: '今の点検に加える' }).click();
    await expect
      .poll(() => page.locator('[data-import]').textContent())
      .toContain('読み込みました。');
    await page.locator('[data-new]').click();
    await page.locator('[data-import]').waitFor({ state: 'hidden' });
    expect(await state.textContent()).toBe('まだ保存する内容はありません。');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('[data-remove]').click();
    await expect.poll(() => state.textContent()).toBe('点検を削除しました。');
  });
});

describe('the numbers on the page', () => {
  it('equal those recomputed from the exported file', async () => {
    const page = await openCheck('kyoten');
    const radios = page.locator(`${shown} input[value="yes"]`);
    await radios.nth(0).check();
    await page.locator(`${shown} input[value="no"]`).nth(1).check();
    await saved(page);
    const exported = JSON.parse((await download(page, 'json')).toString('utf8')) as {
      answers: { value: string | null }[];
    };
    const values = exported.answers.map(({ value }) => value);
    const items = await page.locator(shown).count();
    expect(await count(page, 'yes')).toBe(values.filter((value) => value === 'yes').length);
    expect((await count(page, 'no')) + (await count(page, 'noOnPreferable'))).toBe(
      values.filter((value) => value === 'no').length,
    );
    expect(await count(page, 'blank')).toBe(items - values.filter((value) => value).length);
  });
});

describe('the keyboard', () => {
  it('answers an item and opens its notes', async () => {
    const page = await openCheck('kyoten');
    await page.locator(`${shown} .marker`).first().focus();
    const walked: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(
        () => document.activeElement?.getAttribute('data-field') ?? document.activeElement?.tagName,
      );
      walked.push(name ?? '');
      if (name === 'value') {
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
      }
    }
    expect(walked).toContain('value');
    expect(walked).toContain('progress');
    await saved(page);
    const values = await page
      .locator(shown)
      .first()
      .locator('input:checked')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(values).not.toEqual(['']);
  });
});

describe('last year', () => {
  it('stands beside this year, and what stays true is carried over', async () => {
    const page = await openCheck('kyoten');
    const first = page.locator(shown).first();
    await page.locator('[data-own="year"]').fill('2025年度');
    await page.locator('[data-own="year"]').blur();
    await first.locator('input[value="no"]').check();
    await first.locator('summary', { hasText: '記録欄' }).click();
    await first.locator('[data-field="department"]').fill('医事課');
    await first.locator('[data-field="noReason"]').fill('担当者の異動');
    await saved(page);
    await page.locator('[data-new-from]').click();
    await expect
      .poll(() => first.locator('[data-before]').textContent())
      .toContain('前回の回答：いいえ');
    expect(await first.locator('[data-before]').textContent()).toContain('担当者の異動');
    expect(await first.locator('input[value=""]').isChecked()).toBe(true);
    expect(await first.locator('[data-field="department"]').inputValue()).toBe('医事課');
    expect(await first.locator('[data-field="noReason"]').inputValue()).toBe('');
    expect((await page.locator('[data-current] option').allTextContents()).toSorted()).toEqual([
      '2025年度',
      '名称未設定の点検（翌年の点検、対象年度未記入）',
    ]);
  });
});

describe('two tabs', () => {
  it('merge what each of them changed', async () => {
    const page = await openCheck('kyoten');
    await page.locator(`${shown} input[value="yes"]`).first().check();
    await saved(page);
    const other = await page.context().newPage();
    await other.goto(siteUrl('check/kyoten/'));
    await ready(other);
    await other.locator(`${shown} [data-field="progress"]`).first().selectOption('checked');
    await page.locator(`${shown} input[value="no"]`).first().check();
    await saved(other);
    await saved(page);
    await expect
      .poll(() => page.locator(`${shown} [data-field="progress"]`).first().inputValue())
      .toBe('checked');
    await expect
      .poll(() => other.locator(`${shown} input[value="no"]`).first().isChecked())
      .toBe(true);
  });

  it('show what was entered here where both changed a field, and take it back whole', async () => {
    const page = await openCheck('kyoten');
    const first = page.locator(shown).first();
    await first.locator('input[value="yes"]').check();
    await first.locator('summary', { hasText: '記録欄' }).click();
    await first.locator('[data-field="evidence"]').fill('議事録');
    await saved(page);
    await changeStored(page, { value: 'na', evidence: '別の記録', revision: 9 });
    await first.locator('input[value="no"]').check();
    await first.locator('[data-field="evidence"]').fill('');
    const lines = first.locator('[data-conflict] p');
    await expect.poll(() => lines.count()).toBe(2);
    expect(await lines.allTextContents()).toEqual([
      expect.stringContaining(`回答 「${labels.value.no}」`),
      expect.stringContaining(`${labels.note.evidence} 「」`),
    ]);
    await lines.first().getByRole('button').click();
    await lines.first().getByRole('button').click();
    await saved(page);
    await page.reload();
    await ready(page);
    await expect.poll(() => count(page, 'no')).toBe(1);
    expect(await first.locator('[data-field="evidence"]').inputValue()).toBe('');
    expect(await page.locator('.bar').textContent()).not.toContain('読み取れませんでした');
  });
});

describe('without network', () => {
  it('goes on after a reload: answers are shown, saved and exported', async () => {
    const page = await openPage('check/kyoten/', { serviceWorkers: true });
    await ready(page);
    await page.locator(`${shown} input[value="yes"]`).first().check();
    await saved(page);
    const kept = async () =>
      page.evaluate(async () => {
        const pages = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).match(location.href)),
        );
        return pages.some((found) => found !== undefined);
      });
    await expect.poll(kept, { timeout: 20_000 }).toBe(true);
    await page.reload();
    await ready(page);
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    await expect.poll(() => count(page, 'yes')).toBe(1);
    await page.locator(`${shown} input[value="no"]`).nth(1).check();
    await saved(page);
    const file = fromAssessmentJson((await download(page, 'json')).toString('utf8'), labels);
    expect(file.answers.map(({ value }) => value)).toEqual(['yes', 'no']);
  });
});

describe('faults of the storage', () => {
  it('sets rows that cannot be read aside and says so', async () => {
    const page = await openCheck('kyoten');
    await page.locator(`${shown} input[value="yes"]`).first().check();
    await saved(page);
    await changeStored(page, { value: 42 });
    await page.reload();
    await ready(page);
    await expect
      .poll(() => page.locator('.bar').textContent())
      .toContain('保存データのうち1件を読み取れませんでした');
    expect(await count(page, 'yes')).toBe(0);
  });

  it('reads answers of an older form, blank where it had no field', async () => {
    const page = await openCheck('kyoten');
    await page.locator(`${shown} input[value="yes"]`).first().check();
    await saved(page);
    await changeStored(page, ['reportItem', 'division', 'confirmedOn']);
    await page.reload();
    await ready(page);
    await expect.poll(() => count(page, 'yes')).toBe(1);
  });

  it('keeps every answer whole when the tab is closed in mid-write', async () => {
    const page = await openCheck('kyoten');
    const context = page.context();
    await page.locator(`${shown} input[value="yes"]`).first().check();
    await saved(page);
    for (let round = 0; round < 5; round += 1) {
      const tab = await context.newPage();
      await tab.goto(siteUrl('check/kyoten/'));
      await ready(tab);
      await tab
        .locator(`${shown} input[value="no"]`)
        .nth(round + 1)
        .check();
      await tab.close();
    }
    await page.reload();
    await ready(page);
    await expect.poll(() => count(page, 'yes')).toBe(1);
    expect(await page.locator('.bar').textContent()).not.toContain('読み取れませんでした');
  });

  it('takes ten thousand notes in and gives them back', async () => {
    const page = await openCheck('kyoten');
    await page.locator(`${shown} input[value="yes"]`).first().check();
    await saved(page);
    const file = fromAssessmentJson((await download(page, 'json')).toString('utf8'), labels);
    const [answer] = file.answers;
    if (answer === undefined) throw new Error('no answer was exported');
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...answer,
      item: `${answer.item}#${index}`,
      evidence: `資料${index}`,
    }));
    await page.locator('[data-read]').setInputFiles({
      name: 'many.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...file, answers: many })),
    });
    await page.getByRole('button', { name: '今の点検に加える' }).click();
    await expect
      .poll(() => page.locator('[data-import]').textContent(), { timeout: 20_000 })
      .toContain('読み込みました');
    const removed = page.locator('[data-removed]');
    expect(await removed.locator('h2').textContent()).toBe('今の項目にない回答の記録（10000件）');
    expect(await removed.locator('li').count()).toBe(100);
    await removed.getByRole('button', { name: 'さらに表示する（残り9900件）' }).click();
    expect(await removed.locator('li').count()).toBe(200);
    await page.reload();
    await ready(page);
    const again = fromAssessmentJson((await download(page, 'json')).toString('utf8'), labels);
    expect(again.answers).toHaveLength(10_001);
  });

  it('says that nothing is kept where the browser keeps nothing, and still exports', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        value: {
          open: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        },
      });
    });
    await page.goto(siteUrl('check/kyoten/'));
    await ready(page);
    await page.locator(`${shown} input[value="yes"]`).first().check();
    expect(await page.locator('[data-state]').textContent()).toContain('保存できません');
    const file = fromAssessmentJson((await download(page, 'json')).toString('utf8'), labels);
    expect(file.answers.map(({ value }) => value)).toEqual(['yes']);
  });

  it('keeps what is typed on the page when the storage is full', async () => {
    const page = await openCheck('kyoten');
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator(`${shown} input[value="yes"]`).first().check();
    await page.locator('[data-state="quota"]').waitFor();
    expect(await page.locator('[data-state]').textContent()).toContain('いっぱい');
    const file = fromAssessmentJson((await download(page, 'json')).toString('utf8'), labels);
    expect(file.answers.map(({ value }) => value)).toEqual(['yes']);
  });
});

describe('the page', () => {
  it.each([
    ['light', 1440],
    ['dark', 360],
  ] as const)('has no finding of axe in %s at %i px', async (colorScheme, width) => {
    const page = await openPage('check/chiiki/', { colorScheme, width });
    await ready(page);
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  it('names the clauses beside its items that have no text in the source', async () => {
    const page = await openPage('check/kyoten/');
    const note = page.getByText('資料に本文がないため点検項目にしていない項目：');
    expect(await note.innerText()).toContain('１（１）⑥オ');
  });

  it('shows every item and the Excel sheet without JavaScript', async () => {
    const page = await openPage('check/kyoten/', { javaScript: false });
    expect(await page.locator(shown).count()).toBeGreaterThan(0);
    expect(await page.locator('.without-script').textContent()).toContain('JavaScript');
    // What would be lost cannot be entered; on paper it can.
    const radios = page.locator(`${shown} input[type="radio"]`).first();
    expect(await radios.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await radios.isVisible()).toBe(true);
  });
});
