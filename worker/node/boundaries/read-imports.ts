import { parseSync, Visitor } from 'oxc-parser';

/** One import of a module, in whatever form it is written. */
export interface ModuleImport {
  /** As written; undefined when it is computed and cannot be known from the text. */
  readonly specifier: string | undefined;
  /** Whether it vanishes when types are stripped: only types come in. */
  readonly typeOnly: boolean;
  /** 1-based. */
  readonly line: number;
}

/**
 * Every import of a TypeScript or JavaScript source in text order: `import`, `export … from`, `import()`,
 * `import.meta.resolve()`, `require()` and `import('…')` in a type. Throws when the source cannot be parsed.
 */
export function readImports(fileName: string, source: string): ModuleImport[] {
  const { program, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors.map(({ message }) => message).join('; ')}`);
  const found: { readonly specifier: string | undefined; readonly typeOnly: boolean; readonly start: number }[] = [];
  const add = (start: number, specifier: string | undefined, typeOnly: boolean) =>
    found.push({ specifier, typeOnly, start });

  new Visitor({
    ImportDeclaration({ start, source: from, importKind, specifiers }) {
      const everyNamedIsType =
        specifiers.length > 0 &&
        specifiers.every((name) => name.type === 'ImportSpecifier' && name.importKind === 'type');
      add(start, from.value, importKind === 'type' || everyNamedIsType);
    },
    ExportNamedDeclaration({ start, source: from, exportKind, specifiers }) {
      if (from === null) return;
      const everyNamedIsType = specifiers.length > 0 && specifiers.every((name) => name.exportKind === 'type');
      add(start, from.value, exportKind === 'type' || everyNamedIsType);
    },
    ExportAllDeclaration({ start, source: from, exportKind }) {
      add(start, from.value, exportKind === 'type');
    },
    ImportExpression({ start, source: from }) {
      add(start, literalText(from), false);
    },
    TSImportType({ start, source: from }) {
      add(start, from.value, true);
    },
    CallExpression({ start, callee, arguments: given }) {
      const isRequire = callee.type === 'Identifier' && callee.name === 'require';
      const isResolve =
        callee.type === 'MemberExpression' &&
        callee.object.type === 'MetaProperty' &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'resolve';
      if (isRequire || isResolve) add(start, literalText(given[0]), false);
    },
  }).visit(program);

  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ specifier, typeOnly, start }) => ({
      specifier,
      typeOnly,
      line: source.slice(0, start).split('\n').length,
    }));
}

function literalText(node: { readonly type: string; readonly value?: unknown } | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
