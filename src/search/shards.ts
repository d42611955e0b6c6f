import type { RecordRow } from '../model/knowledge-base.ts';

/** A record as shown in results. */
export interface ShownRecord extends Pick<
  RecordRow,
  'id' | 'kind' | 'voice' | 'text' | 'url' | 'work' | 'label' | 'column'
> {
  /** What its page is called: its number, its heading, or what it is. */
  title: string;
  /** Words of the headings above it, top first, one a line. */
  place: string;
}

/** Values of a field, in the order of the records, or the one value on which all agree. */
type Column<Value> = Value | Value[];

/** What is shown of some records in a row, field by field. */
export type Shard = { id: string[] } & {
  [Field in Exclude<keyof ShownRecord, 'id'>]: Column<ShownRecord[Field]>;
};

/** Stands for what follows from the other fields; no title or address is this. */
const implied = '=';

/** Packs records: fields apart compress better than records, and most follow from others or from their neighbours. */
export function packShard(records: readonly ShownRecord[]): Shard {
  const rows = records.map((record) => ({
    ...record,
    url: record.url === impliedUrl(record.id) ? implied : record.url,
    title: record.title === record.label ? implied : record.title,
  }));
  const column = <Field extends keyof ShownRecord>(field: Field): Column<ShownRecord[Field]> => {
    const values = rows.map((row): ShownRecord[Field] => row[field]);
    const [first] = values;
    return first !== undefined && values.every((value) => value === first) ? first : values;
  };
  return {
    id: rows.map(({ id }) => id),
    kind: column('kind'),
    voice: column('voice'),
    title: column('title'),
    text: column('text'),
    url: column('url'),
    work: column('work'),
    label: column('label'),
    column: column('column'),
    place: column('place'),
  };
}

/** The record at a place in a shard; nothing where the shard does not reach there. */
export function unpackRecord(shard: Shard, at: number): ShownRecord | null {
  const value = <Value>(field: Column<Value>): Value | undefined =>
    Array.isArray(field) ? (field as Value[])[at] : field;
  const id = shard.id[at];
  const kind = value(shard.kind);
  const voice = value(shard.voice);
  if (id === undefined || kind === undefined || voice === undefined) return null;
  const label = value(shard.label) ?? '';
  const title = value(shard.title) ?? '';
  const url = value(shard.url) ?? '';
  return {
    id,
    kind,
    voice,
    title: title === implied ? label : title,
    text: value(shard.text) ?? '',
    url: url === implied ? impliedUrl(id) : url,
    work: value(shard.work) ?? '',
    label,
    column: value(shard.column) ?? null,
    place: value(shard.place) ?? '',
  };
}

function impliedUrl(id: string): string {
  return `clauses/${id}/`;
}
