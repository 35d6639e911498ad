import ts from 'typescript';
import { descendants } from './source.ts';

/** The last name of a call's target: `run` for `this.tenants.run(…)`. */
export const calledName = (call: ts.CallExpression): string | undefined =>
  ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : nameOf(call.expression);

/** What a method is called on, by its last name: `tenants` for `this.tenants.run(…)`. */
export const receiverName = (call: ts.CallExpression): string | undefined =>
  ts.isPropertyAccessExpression(call.expression) ? nameOf(call.expression.expression) : undefined;

const nameOf = (expression: ts.Expression): string | undefined => {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
};

export const isDoor = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && calledName(node) === 'run' && receiverName(node) === 'tenants';

/** Calls written inside a `tenants.run(…)` callback. */
export const callsBehindTheDoor = (nodes: readonly ts.Node[]): ts.CallExpression[] => {
  const inside = nodes.filter(isDoor).flatMap((door) => door.arguments.flatMap(descendants));
  return [...new Set(inside)].filter(ts.isCallExpression);
};

/** `Date.now` style access: the text of `a.b` with both parts plain names. */
export const isMember = (node: ts.Node, object: string, members: readonly string[]): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === object &&
  members.includes(node.name.text);

/** The fixed text of a string or template, with `?` for each placeholder. */
export const literalText = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => `?${span.literal.text}`).join('');
};
