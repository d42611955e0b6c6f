import type { View, ViewChoices } from './view-state.ts';

/** What a view may ask: the values of each condition, and the columns. */
export function choicesOf(form: HTMLFormElement): ViewChoices {
  const conditions: Record<string, string[]> = {};
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      conditions[field.name] = [...field.options]
        .map(({ value }) => value)
        .filter((value) => value !== '');
    } else if (field instanceof HTMLInputElement && field.name !== '')
      conditions[field.name] = [field.value];
  }
  const columns = [...form.querySelectorAll<HTMLElement>('[data-column-choice]')];
  return { conditions, columns: columns.map((choice) => choice.dataset['columnChoice'] ?? '') };
}

/** The view the form asks for. */
export function viewOf(form: HTMLFormElement): View {
  const view: View = { conditions: {}, columns: [] };
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') (view.conditions[name] ??= []).push(value);
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-column-shown]:checked')) {
    view.columns.push(box.value);
  }
  return view;
}

/** Makes the form ask for a view. */
export function fillForm(form: HTMLFormElement, { conditions, columns }: View): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = conditions[field.name]?.at(-1) ?? '';
    else if (field instanceof HTMLInputElement && field.name !== '')
      field.checked = field.name in conditions;
  }
  const list = form.querySelector('[data-columns]');
  const hidden = (choice: HTMLElement): boolean =>
    !columns.includes(choice.dataset['columnChoice'] ?? '');
  const choices = [...form.querySelectorAll<HTMLElement>('[data-column-choice]')];
  const rank = (choice: HTMLElement): number =>
    hidden(choice) ? columns.length : columns.indexOf(choice.dataset['columnChoice'] ?? '');
  for (const choice of choices.toSorted((a, b) => rank(a) - rank(b))) {
    const box = choice.querySelector<HTMLInputElement>('[data-column-shown]');
    if (box) box.checked = !hidden(choice);
    list?.append(choice);
  }
}

/** Moves the column of a button before or behind its neighbour. */
export function moveColumn(button: HTMLElement, later: boolean): void {
  const choice = button.closest('[data-column-choice]');
  const other = later ? choice?.nextElementSibling : choice?.previousElementSibling;
  if (!choice || !other?.matches('[data-column-choice]')) return;
  if (later) other.after(choice);
  else other.before(choice);
  button.focus();
}
