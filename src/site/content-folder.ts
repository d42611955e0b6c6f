import { folderSetting } from './folder-setting.ts';

/** Folder of the knowledge base all commands and the site work on: `CONTENT_DIR`, else `content`. */
export const contentFolder = folderSetting('CONTENT_DIR', 'content');
