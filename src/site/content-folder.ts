/** Folder of the knowledge base the site is made from: `CONTENT_DIR`, else `content`. */
export const contentFolder = process.env['CONTENT_DIR'] ?? 'content';
