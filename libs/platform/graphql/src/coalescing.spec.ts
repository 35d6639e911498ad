import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { contextFor, type GraphContext } from './context.js';
import { stitchedEngine, type StitchOptions } from './execution/stitched-engine.js';
import { reachedServices } from './edge/reached-services.js';
import { newId } from '@regiotafel/kernel';
import { type ManyProcesses, manyProcesses } from './testing/two-shapes.js';

const CALLERS = 200;
const WHOAMI = parse('{ person(id: "p1") { id } greeting whoami }');

let many: ManyProcesses;
beforeAll(async () => {
  many = await manyProcesses();
});
afterAll(() => many.close());

const contexts = (): GraphContext[] =>
  Array.from({ length: CALLERS }, (_, at) =>
    contextFor({
      actor: null,
      operation: newId(),
      locale: 'en',
      headers: { authorization: `caller-${at}` },
    }),
  );

/** How many of 200 concurrent callers got somebody else's answer. */
const strangers = async (options: StitchOptions): Promise<number> => {
  const services = [...many.services].map(([scope, { url }]) => ({ scope, url }));
  const operation = stitchedEngine(await reachedServices(services), options).prepare(WHOAMI);
  const callers = contexts();
  const answers = await Promise.all(callers.map((context) => operation.run(context, {})));
  return answers.filter(({ data }, at) => data?.['whoami'] !== callers[at]?.headers?.['authorization']).length;
};

test('of 200 concurrent callers nobody gets the answer of another', async () => {
  expect(await strangers({})).toBe(0);
  expect(await strangers({ shareInFlight: true })).toBe(0);
});

test('an authorisation set in a hook of fetch would leak, and this test would see it', async () => {
  const leaking: StitchOptions = {
    shareInFlight: true,
    headers: () => ({}),
    fetch: (url, init, context: GraphContext) =>
      fetch(url, { ...init, headers: { 'content-type': 'application/json', ...context.headers } }),
  };
  expect(await strangers(leaking)).toBeGreaterThan(0);
});
