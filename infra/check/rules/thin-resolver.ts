import ts from 'typescript';
import { calledName, receiverName } from '../ast.ts';
import type { Finding, Rule } from '../rule.ts';
import { descendants, type SourceFile } from '../source.ts';

const LOOPS = ['map', 'flatMap', 'filter', 'reduce', 'forEach', 'some', 'every', 'find', 'sort', 'toSorted'];
const LOGIC = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken];

const fault = (node: ts.Node): string | undefined => {
  if (ts.isIterationStatement(node, false)) return 'a loop';
  if (ts.isIfStatement(node) || ts.isSwitchStatement(node) || ts.isConditionalExpression(node)) return 'a condition';
  if (ts.isBinaryExpression(node) && LOGIC.includes(node.operatorToken.kind)) return 'a condition';
  if (!ts.isCallExpression(node)) return undefined;
  const [receiver, name] = [receiverName(node), calledName(node) ?? ''];
  if (receiver === 'tenants' || receiver === 'tx' || receiver === 'manager' || name === 'query') return 'a query';
  return ts.isPropertyAccessExpression(node.expression) && LOOPS.includes(name) ? 'a loop' : undefined;
};

/** `this.service.verb(…)`: what a resolver may do once per field. */
const isServiceCall = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  ts.isPropertyAccessExpression(node.expression.expression) &&
  node.expression.expression.expression.kind === ts.SyntaxKind.ThisKeyword;

const secondCalls = (file: SourceFile): Finding[] =>
  file.nodes
    .filter((node) => ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node))
    .flatMap((node) => descendants(node).filter(isServiceCall).slice(1))
    .map((node) => ({
      line: file.lineOf(node),
      message: 'one service call per field: let the service tell the whole story',
    }));

export const thinResolver: Rule = {
  name: 'thin-resolver',
  why: 'a resolver translates; rules live in domain, stories in services',
  check(file) {
    if (!file.name.endsWith('.resolver.ts')) return [];
    const faults = file.nodes.flatMap((node) => {
      const what = fault(node);
      return what === undefined
        ? []
        : [{ line: file.lineOf(node), message: `${what} in a resolver: move it to domain, the service or the store` }];
    });
    return [...faults, ...secondCalls(file)];
  },
  planted: [
    { 'libs/cases/src/a/a.resolver.ts': 'class A { @Query() a() { for (const b of c) d(b); } }' },
    { 'libs/cases/src/a/a.resolver.ts': 'class A { @Query() a(who) { return who.isAdmin ? 1 : 2; } }' },
    { 'libs/cases/src/a/a.resolver.ts': 'class A { @Query() a() { return this.service.list().map(b); } }' },
    { 'libs/cases/src/a/a.resolver.ts': 'class A { @Query() a() { return this.tenants.run(who, what, b); } }' },
    {
      'libs/cases/src/a/a.resolver.ts':
        'class A { @Query() async a() { return [await this.b.c(), await this.b.d()]; } }',
    },
  ],
  fine: [
    {
      'libs/cases/src/a/a.resolver.ts':
        'class A { constructor(private readonly service: B) {}\n@Mutation() open(@Who() who: Actor, @Args() input: unknown) { return this.service.open(who, parse(Open, input)); } }',
    },
    { 'libs/cases/src/a/a.service.ts': 'for (const b of c) d(b);' },
  ],
};
