import type { Page } from 'playwright-core';

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  childIds?: string[];
}

/** Roles that only hold others, or repeat the text of their parent. */
const silent = new Set(['InlineTextBox', 'generic', 'none', 'LineBreak']);
/** Roles whose name is made of what stands in them, which is listed below them anyway. */
const named = new Set(['StaticText', 'link', 'button', 'columnheader', 'table', 'checkbox']);

/**
 * The accessibility tree of the browser below the first element of a role, one line per node in reading order, indented:
 * what a screen reader is given.
 */
export async function accessibilityTree(page: Page, role: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: AxNode, depth: number): void => {
    const own = node.role?.value ?? '';
    const shown = !node.ignored && !silent.has(own);
    if (shown) lines.push(`${'  '.repeat(depth)}${lineOf(node, own)}`);
    if (own === 'StaticText') return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, shown ? depth + 1 : depth);
    }
  };
  const start = nodes.find((node) => !node.ignored && node.role?.value === role);
  if (!start) throw new Error(`Expected an element of the role ${role} on ${page.url()}`);
  walk(start, 0);
  return `${lines.join('\n')}\n`;
}

function lineOf({ name, description }: AxNode, role: string): string {
  const words = (text: string | undefined) => text?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  const own = named.has(role) ? words(name?.value) : '';
  const more = role === 'table' ? words(description?.value) : '';
  return [role === 'StaticText' ? '' : role, own && `「${own}」`, more && `（${more}）`]
    .filter((part) => part !== '')
    .join(' ');
}
