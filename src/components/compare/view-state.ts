/** What the address of a view can hold: the values of each condition, and the columns. */
export interface ViewChoices {
  conditions: Readonly<Record<string, readonly string[]>>;
  columns: readonly string[];
}

/** A view of the 対照表: conditions by name, columns in the order shown. */
export interface View {
  conditions: Record<string, string[]>;
  columns: string[];
}

/** Reads a view from an address; what it does not know is left out and named. */
export function readView(search: string, choices: ViewChoices): { view: View; ignored: string[] } {
  const view: View = { conditions: {}, columns: [...choices.columns] };
  const ignored: string[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    if (name === 'cols') {
      const named = [...new Set(value.split(','))];
      ignored.push(
        ...named.filter((id) => !choices.columns.includes(id)).map((id) => `cols=${id}`),
      );
      const known = named.filter((id) => choices.columns.includes(id));
      if (known.length > 0) view.columns = known;
    } else if (
      Object.hasOwn(choices.conditions, name) &&
      choices.conditions[name]?.includes(value)
    ) {
      (view.conditions[name] ??= []).push(value);
    } else ignored.push(`${name}=${value}`);
  }
  return { view, ignored };
}

/** The address of a view, `''` for the plain one. */
export function writeView(view: View, { columns }: ViewChoices): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(view.conditions)) {
    for (const value of values) query.append(name, value);
  }
  if (view.columns.join() !== columns.join()) query.set('cols', view.columns.join());
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** Whether a row meets every condition; of several values of one condition, one is enough. */
export function meets(facets: readonly string[], conditions: View['conditions']): boolean {
  return Object.entries(conditions).every(([name, values]) =>
    values.some((value) => facets.includes(`${name}:${value}`)),
  );
}
