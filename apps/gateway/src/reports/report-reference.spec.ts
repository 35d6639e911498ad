import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestGateway } from '../testing/a-gateway.js';
import { type Answer, aReportGateway, post, REPORT } from '../testing/a-report-gateway.js';
import { REPORT_BODY_BYTES, REPORTS_PATH } from './problem.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly maxLength?: number;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
interface Reference {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<'Melding' | 'Ontvangst' | 'Probleem', Schema>> };
}
interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { schema: Schema }>> }>>;
}

const isNullable = ({ type = [] }: Schema): boolean => type.includes('null');
const lacks = (schema: Schema, value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => lacks(schema.items ?? {}, item));
  if (typeof value !== 'object' || value === null)
    return schema.enum && !schema.enum.includes(String(value)) ? [String(value)] : [];
  const { properties = {}, required = [] } = schema;
  return [
    ...required.filter((name) => !(name in value)),
    ...Object.entries(value).flatMap(([name, part]) => (properties[name] ? lacks(properties[name], part) : [name])),
  ];
};

/** Every field of a schema with its path. */
const fieldsIn = ({ properties = {} }: Schema, path: string[] = []): [string[], Schema, boolean][] =>
  Object.entries(properties).flatMap(([name, schema]) => {
    const here = [...path, name];
    return [[here, schema, isNullable(schema)], ...fieldsIn(schema, here)];
  });

const withAt = (value: object, [head = '', ...rest]: readonly string[], put: unknown): object => {
  const of = value as Record<string, object>;
  return { ...of, [head]: rest.length > 0 ? withAt(of[head] ?? {}, rest, put) : put };
};

const withoutChange = (path: readonly string[]): unknown =>
  path.reduce<unknown>((of, name) => (of as Record<string, unknown>)[name], REPORT);

describe('the reference', () => {
  let gateway: TestGateway;
  let reference: Reference;
  let operation: Operation;
  beforeAll(async () => {
    gateway = await aReportGateway('100000,10');
    const answer = await fetch(`${gateway.url}/api/meldingen/v1/openapi.json`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^application\/json/),
    ]);
    reference = (await answer.json()) as Reference;
    operation = reference.paths[REPORTS_PATH]?.post as Operation;
  });

  afterAll(() => gateway.close());

  const report = (changes: object = {}): Promise<Answer> => post(gateway, JSON.stringify({ ...REPORT, ...changes }));
  const refuses = async (path: readonly string[], put: unknown): Promise<boolean> => {
    const { status, body } = await report(withAt(REPORT, path, put));
    const named = (body['invalidParams'] ?? []) as { name: string }[];
    return status === 400 && named.some(({ name }) => name.startsWith(path.join('.')));
  };

  test('says which fields may be left out, of which type and how long each is: the address holds to it', async () => {
    const fields = fieldsIn(reference.components.schemas.Melding);
    expect(fields.length).toBeGreaterThan(10);
    for (const [path, schema, nullable] of fields) {
      const name = path.join('.');
      expect([name, await refuses(path, undefined)]).toEqual([name, !nullable]);
      expect([name, await refuses(path, null)]).toEqual([name, !nullable]);
      expect([name, await refuses(path, 7)]).toEqual([name, true]);
      const long = schema.maxLength === undefined ? 7 : 'x'.repeat(schema.maxLength + 1);
      expect([name, await refuses(path, long)]).toEqual([name, true]);
    }
    for (const [path, { maxLength = 0, format }] of fields) {
      const isText = maxLength > 0 && format === undefined;
      const longest = isText ? 'x'.repeat(maxLength) : withoutChange(path);
      expect([path.join('.'), await refuses(path, longest)]).toEqual([path.join('.'), false]);
    }
    const required = ({ properties = {}, required: names = [] }: Schema): void =>
      Object.entries(properties).forEach(([name, schema]) => {
        expect([name, names.includes(name)]).toEqual([name, !isNullable(schema)]);
        required(schema);
      });
    required(reference.components.schemas.Melding);
  });

  test('names what is sent beside the body, and every answer', async () => {
    expect(reference.openapi).toMatch(/^3\.1/);
    expect(operation.parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header' }]);
    const answers = [
      await report(),
      await report({ thema: '' }),
      await report({ gemeente: 'nergens' }),
      await report({ omschrijving: 'hergebruik' }),
      await report({ omschrijving: 'druk' }),
      await report({ omschrijving: 'weg' }),
      await report({ omschrijving: 'x'.repeat(REPORT_BODY_BYTES) }),
      await post(gateway, '{'),
      await post(gateway, 'x', { 'content-type': 'text/plain' }),
    ];
    for (const { status, type, body } of answers) {
      const content = operation.responses[String(status)]?.content[type?.split(';')[0] ?? ''];
      const name = content?.schema.$ref?.split('/').at(-1) as keyof Reference['components']['schemas'];
      expect([status, lacks(reference.components.schemas[name], body)]).toEqual([status, []]);
    }
  });
});
