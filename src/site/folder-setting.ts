/**
 * The folder a variable of the environment names, else the usual one. An empty variable, as a script leaves where it
 * expands one that nobody set, names none: it would be the working folder. That it is not used is said.
 */
export function folderSetting(name: string, usual: string): string {
  const folder = process.env[name];
  if (folder === '') {
    process.stderr.write(`${name} is empty and names no folder: ${usual} is used.\n`);
  }
  return folder || usual;
}
