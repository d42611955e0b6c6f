const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
} as const;

/** A file of the site as an answer of an endpoint. */
export function fileResponse(
  type: keyof typeof types,
  content: Uint8Array<ArrayBuffer> | string,
): Response {
  return new Response(content, { headers: { 'content-type': types[type] } });
}
