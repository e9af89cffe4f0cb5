import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';

/** One import statement of a file. */
export interface Import {
  /** What is imported, as it is written, without `?query`. */
  specifier: string;
  /** The file it names, from the project's root, or `undefined` where it names a package. */
  file?: string;
  /** Types only: gone at run time. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with slashes. */
  path: string;
  /** The code; of a Svelte component its script parts only. */
  code: string;
  imports: Import[];
}

/** Every TypeScript file and Svelte component under a folder, with what it imports. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((path) => /\.(?:ts|svelte)$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
      return { path, code, imports: importsOf(path, code) };
    });
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '').join('\n');
}

function importsOf(path: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (!node || !ts.isStringLiteral(node)) return;
    const specifier = node.text.replace(/\?.*$/, '');
    const file = specifier.startsWith('.') ? fileOf(path, specifier) : undefined;
    found.push({ specifier, typeOnly, ...(file === undefined ? {} : { file }) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
      // new URL('./worker.ts', import.meta.url) makes the bundler follow the file.
      if (node.arguments?.[1]?.getText() === 'import.meta.url') add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return found;
}

function importsTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  if (importClause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** The file a relative import names; as it is written where there is no such file. */
function fileOf(importer: string, specifier: string): string {
  const path = normalize(join(dirname(importer), specifier))
    .split(sep)
    .join('/');
  const candidates = [path, `${path}.ts`, `${path}.svelte.ts`, `${path}/index.ts`];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? path;
}

/** A way round from a file back to itself by imports, if there is one. Types alone, gone at run time, make none. */
export function importCycle(files: readonly SourceFile[]): string[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] | undefined => {
    const start = trail.indexOf(path);
    if (start >= 0) return [...trail.slice(start), path];
    if (done.has(path)) return undefined;
    for (const { file, typeOnly } of byPath.get(path)?.imports ?? []) {
      const cycle = file === undefined || typeOnly ? undefined : walk(file, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of files) {
    const cycle = walk(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
