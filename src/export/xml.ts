/** What goes into an element: text, which is escaped, or elements, which are as they should be. */
export type Content = string | number | Xml | null | readonly (Xml | null)[];

/** A piece of XML that is well formed. Made by {@link element} alone. */
export interface Xml {
  readonly xml: string;
}

/** An element: attributes that are `null` and contents that are `null` are left out. Names are the writer's own, never data. */
export function element(
  name: string,
  attributes: Record<string, string | number | null>,
  content: Content = null,
): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const inner = innerOf(content);
  const tag = name + written.join('');
  return { xml: inner === '' ? `<${tag}/>` : `<${tag}>${inner}</${name}>` };
}

/** An element without attributes; `null`, to be left out, where there is nothing to say in it. */
export function item(name: string, content: Content): Xml | null {
  return content === null || content === '' ? null : element(name, {}, content);
}

/** A whole document. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function innerOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string' || typeof content === 'number') return escapeXml(String(content));
  if ('xml' in content) return content.xml;
  const pieces = content.flatMap((one) => (one ? [`\n${one.xml}`] : []));
  return pieces.length > 0 ? `${pieces.join('')}\n` : '';
}

/** Text for between tags or inside quotes. Characters XML 1.0 has no place for, and halves of pairs, are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\r', '&#13;');
}
