import ts from 'typescript';

/** A file of the tree; syntax tree, nodes and comments are made on first use and kept. */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  readonly name: string;
  #ast: ts.SourceFile | undefined;
  #nodes: ts.Node[] | undefined;
  #comments: { pos: number; text: string }[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.name = path.slice(path.lastIndexOf('/') + 1);
  }

  get isCode(): boolean {
    return /\.[cm]?[jt]sx?$/.test(this.name);
  }

  get isGenerated(): boolean {
    return this.name.includes('.generated.');
  }

  /** Specs, their `testing/` folders and the harnesses. */
  get isTest(): boolean {
    return /\.spec\.tsx?$|\/testing\/|^apps\/(bench|e2e)\//.test(this.path);
  }

  get isSpec(): boolean {
    return /\.spec\.tsx?$/.test(this.path);
  }

  get ast(): ts.SourceFile {
    return (this.#ast ??= ts.createSourceFile(this.path, this.text, ts.ScriptTarget.Latest, true));
  }

  /** Every node of the file, outside in; empty for files that are not code. */
  get nodes(): readonly ts.Node[] {
    return (this.#nodes ??= this.isCode ? descendants(this.ast) : []);
  }

  get comments(): readonly { pos: number; text: string }[] {
    return (this.#comments ??= commentsOf(this.ast, this.text));
  }

  lineAt(position: number): number {
    return this.text.slice(0, position).split('\n').length;
  }

  lineOf(node: ts.Node): number {
    return this.ast.getLineAndCharacterOfPosition(node.getStart(this.ast)).line + 1;
  }

  /** Lines from the first to the last character of a node. */
  linesOf(node: ts.Node): number {
    return this.ast.getLineAndCharacterOfPosition(node.end).line + 2 - this.lineOf(node);
  }
}

export const descendants = (root: ts.Node): ts.Node[] => {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(root, visit);
  return found;
};

const commentsOf = (ast: ts.SourceFile, text: string): { pos: number; text: string }[] => {
  const found = new Map<number, string>();
  const keep = (pos: number, end: number): void => void found.set(pos, text.slice(pos, end));
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    ts.forEachLeadingCommentRange(text, node.getFullStart(), keep);
    ts.forEachTrailingCommentRange(text, node.end, keep);
    node.getChildren(ast).forEach(visit);
  };
  visit(ast);
  return [...found].map(([pos, comment]) => ({ pos, text: comment }));
};
