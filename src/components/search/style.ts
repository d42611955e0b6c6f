/** Adds a style sheet to the page, from a module that is loaded late: a linked sheet would burden every page. */
export function addStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
