import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { type Edge, edgeOfMany, edgeOfOne } from './testing/web/edges.js';
import { type Fault, mockedScopes } from './testing/web/mocked-scopes.js';
import { failableFields, variablesFor, webManifest } from './testing/web/web-client.js';

interface Told {
  readonly status: number;
  readonly body: string;
}
interface Answer {
  readonly errors?: readonly { readonly path?: readonly unknown[]; readonly extensions: { readonly code: string } }[];
  readonly data?: Readonly<Record<string, unknown>> | null;
}

const fault: Fault = { field: undefined };
const manifest = Object.entries(await webManifest()).filter(([, text]) => !text.startsWith('subscription'));
let edges: readonly Edge[] = [];

beforeAll(async () => {
  const documents = Object.fromEntries(manifest);
  edges = [await edgeOfOne(mockedScopes(fault), documents), await edgeOfMany(mockedScopes(fault), documents)];
});
afterAll(async () => {
  for (const edge of edges) await edge.close();
});

const told = async ({ url, engine }: Edge, id: string, text: string): Promise<Told> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'p1' },
    body: JSON.stringify({ id, variables: variablesFor(engine.schema, text) }),
  });
  const body = (await response.text()).replaceAll(/"errorId":"[^"]*"/g, '"errorId":"#"');
  return { status: response.status, body };
};

const asked = async (id: string, text: string, field?: string): Promise<Answer> => {
  fault.field = field;
  const answers = [];
  for (const edge of edges) answers.push(await told(edge, id, text));
  const [one, many] = answers;
  expect(many).toEqual(one);
  expect(one?.status).toBe(200);
  return JSON.parse(one?.body ?? '') as Answer;
};

const named = manifest.map(([id, text]) => [/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? id, id, text] as const);

test('the web client has documents', () => {
  expect(named.length).toBeGreaterThan(30);
});

test.each(named)(
  '%s is answered in both shapes, and when a field of it fails the rest is answered too',
  async (_, id, text) => {
    expect((await asked(id, text)).errors).toBeUndefined();
    const [edge] = edges;
    const failable = edge ? failableFields(edge.engine.schema, parse(text)) : [];
    for (const field of [failable[0], failable.at(-1)]) {
      if (field === undefined) continue;
      const { errors, data } = await asked(id, text, field);
      expect(errors?.map(({ extensions }) => extensions.code)).toContain('INTERNAL');
      expect(data).toBeInstanceOf(Object);
    }
  },
);
