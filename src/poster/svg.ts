/** SVG as text: elements, and what must be escaped in them. */

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters XML 1.0 has no way to write. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it may stand in an element or in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '');
}

/** An element; attributes that are `null` or missing are left out. `content` is SVG already, or escaped. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const head = `<${name}${written.join('')}`;
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`;
}
