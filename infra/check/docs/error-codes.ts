import ts from 'typescript';
import type { SourceFile } from '../source.ts';

/**
 * REFUSAL: `extensions.code` of an answer. FIELD: `extensions.fields[].code`. LINE: beside a line of a file that was
 * handed in, or a calendar's address. JOB: in the log of a job and with its dead letter.
 */
export type CodeKind = 'REFUSAL' | 'FIELD' | 'LINE' | 'JOB';

/** An error code and one place where the code base makes it. */
export interface FoundCode {
  readonly code: string;
  readonly kind: CodeKind;
  readonly place: string;
}

const UPPER_SNAKE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const SERVER = /^(?:apps\/(?!web\/|bench\/|e2e\/)|libs\/(?!web\/))/;
/** Tables that turn something foreign into codes of ours: by variable name, whether the keys or the values are codes. */
const TABLES: Readonly<Record<string, { kind: CodeKind; side: 'KEYS' | 'VALUES' }>> = {
  PROTOCOL: { kind: 'REFUSAL', side: 'KEYS' },
  CODES: { kind: 'FIELD', side: 'VALUES' },
  BOUNDS: { kind: 'FIELD', side: 'VALUES' },
};
/** Parts of valibot whose text argument is a value and not a message. */
const VALUE_CALLS = /^v\.(?:literal|picklist|enum|optional|nullish|nullable|fallback)$/;

const literals = (node: ts.Node | undefined): string[] => {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return UPPER_SNAKE.test(node.text) ? [node.text] : [];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return literals(node.expression);
  if (ts.isLiteralTypeNode(node)) return literals(node.literal);
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(literals);
  if (ts.isBinaryExpression(node)) return literals(node.right);
  if (ts.isArrayLiteralExpression(node)) return literals(node.elements[0]);
  return [];
};

const nameOf = (property: ts.ObjectLiteralElementLike): string => property.name?.getText() ?? '';

const hasProperty = (object: ts.ObjectLiteralExpression, name: string): boolean =>
  object.properties.some((property) => nameOf(property) === name);

const heirOf = (node: ts.Node): string => {
  const clauses = ts.isClassDeclaration(node) ? (node.heritageClauses ?? []) : [];
  return clauses[0]?.types[0]?.expression.getText() ?? '';
};

/** What an object literal with a property `code` is, seen from its other properties and from where it stands. */
const kindOfObject = (object: ts.ObjectLiteralExpression): CodeKind | undefined => {
  const { parent } = object;
  if (ts.isPropertyAssignment(parent) && parent.name.getText() === 'extensions') return 'REFUSAL';
  if (ts.isVariableDeclaration(parent) && parent.name.getText() === 'extensions') return 'REFUSAL';
  if (ts.isPropertyAssignment(parent) && parent.name.getText() === 'body') return 'REFUSAL';
  if (hasProperty(object, 'errorId')) return 'REFUSAL';
  if (hasProperty(object, 'path')) return 'FIELD';
  if (hasProperty(object, 'line')) return 'LINE';
  if (ts.isCallExpression(parent) && parent.expression.getText() === 'Object.assign') return 'JOB';
  return undefined;
};

type Made = readonly [codes: readonly string[], kind: CodeKind];
const NOTHING: Made = [[], 'REFUSAL'];

const inObject = (node: ts.Node, file: SourceFile): Made => {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'code') return NOTHING;
  const object = node.parent;
  const kind = file.path.endsWith('/input/parse.ts') ? 'FIELD' : kindOfObject(object);
  return kind ? [literals(node.initializer), kind] : NOTHING;
};

const inCall = (node: ts.Node): Made => {
  if (ts.isNewExpression(node)) {
    const name = node.expression.getText();
    if (name === 'DomainError') return [literals(node.arguments?.[0]), 'REFUSAL'];
    if (name === 'RequestRefused') return [literals(node.arguments?.[1]), 'REFUSAL'];
    return NOTHING;
  }
  if (!ts.isCallExpression(node)) return NOTHING;
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return [literals(node.arguments[0]), 'REFUSAL'];
  const called = node.expression.getText();
  if (called === 'endRun') return [literals(node.arguments[3]), 'JOB'];
  return called.startsWith('v.') && !VALUE_CALLS.test(called) ? [node.arguments.flatMap(literals), 'FIELD'] : NOTHING;
};

/** A class of errors, or the description of a fault, whose code is one of a few. */
const inType = (node: ts.Node): Made => {
  if (ts.isPropertySignature(node) && node.name.getText() === 'code' && ts.isInterfaceDeclaration(node.parent)) {
    const hasPath = node.parent.members.some((member) => member.name?.getText() === 'path');
    return /(?:Error|Fault)$/.test(node.parent.name.text) ? [literals(node.type), hasPath ? 'FIELD' : 'LINE'] : NOTHING;
  }
  if (!ts.isParameter(node) || node.name.getText() !== 'code' || !ts.isConstructorDeclaration(node.parent))
    return NOTHING;
  const heir = heirOf(node.parent.parent);
  return heir.endsWith('Error') ? [literals(node.type), heir === 'Error' ? 'LINE' : 'REFUSAL'] : NOTHING;
};

const inTable = (node: ts.Node): Made => {
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isObjectLiteralExpression(node.initializer))
    return NOTHING;
  const table = TABLES[node.name.getText()];
  if (!table) return NOTHING;
  const { properties } = node.initializer;
  const codes =
    table.side === 'KEYS'
      ? properties.map(nameOf).filter((name) => UPPER_SNAKE.test(name))
      : properties.flatMap((property) => (ts.isPropertyAssignment(property) ? literals(property.initializer) : []));
  return [codes, table.kind];
};

/** Errors of the job library stay with the job; the gateway speaks HTTP and has no fields in its tables. */
const kindIn = ({ path }: SourceFile, kind: CodeKind): CodeKind => {
  if (path.startsWith('libs/platform/jobs/')) return 'JOB';
  return path === 'apps/gateway/src/http/refusal.filter.ts' ? 'REFUSAL' : kind;
};

const codesIn = (file: SourceFile): FoundCode[] =>
  file.nodes.flatMap((node) =>
    [inObject(node, file), inCall(node), inType(node), inTable(node)].flatMap(([codes, kind]) =>
      codes.map((code) => ({ code, kind: kindIn(file, kind), place: `${file.path}:${file.lineOf(node)}` })),
    ),
  );

/** Every error code that the servers make, by syntax: each code once per kind, with its first place. */
export const collectCodes = (files: Iterable<SourceFile>): FoundCode[] => {
  const found = new Map<string, FoundCode>();
  for (const file of files) {
    if (!SERVER.test(file.path) || file.isTest || !file.isCode) continue;
    for (const one of codesIn(file)) {
      const key = `${one.kind} ${one.code}`;
      if (!found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
};
