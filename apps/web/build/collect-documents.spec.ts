import { expect, test } from '@jest/globals';
import { collectFrom } from './collect-documents.ts';

const SDL = 'type Query { me: Person } type Person { id: ID! name: String! boss: Person }';
const source = (text: string, path = 'a.ts') => ({ path, text });
const graphql = (text: string): string => `const a = graphql(\`${text}\`);`;

test('an operation gets the hash of its text as id', () => {
  const { ids, texts } = collectFrom([source(graphql('query Me { me { id } }'))], SDL);
  expect(Object.keys(ids)).toEqual(['Me']);
  expect(ids['Me']).toMatch(/^[0-9a-f]{64}$/);
  expect(texts[ids['Me'] ?? '']).toContain('query Me');
});

test('the cache finds the type name of every object, and the root stays clean', () => {
  const { ids, texts } = collectFrom([source(graphql('query Me { me { id } }'))], SDL);
  expect(texts[ids['Me'] ?? '']).toBe('query Me {\n  me {\n    id\n    __typename\n  }\n}');
});

test('fragments come along from wherever they are written, also through each other', () => {
  const sources = [
    source(graphql('query Me { me { ...Face } }')),
    source(graphql('fragment Face on Person { name boss { ...Boss } }'), 'b.ts'),
    source(graphql('fragment Boss on Person { id }'), 'c.ts'),
  ];
  const { ids, texts } = collectFrom(sources, SDL);
  expect(texts[ids['Me'] ?? '']).toMatch(/fragment Boss[^]*fragment Face/);
});

test('the same text gives the same id', () => {
  const collect = () => collectFrom([source(graphql('query Me { me { id } }'))], SDL).ids;
  expect(collect()).toEqual(collect());
});

test.each([
  ['a field that is not in the schema', 'query Me { me { age } }', /Me: Cannot query field "age"/],
  ['an operation without a name', 'query { me { id } }', /without a name/],
  ['a fragment that is nowhere', 'query Me { me { ...Gone } }', /fragment Gone is nowhere/],
])('%s stops the build', (_, text, message) => {
  expect(() => collectFrom([source(graphql(text))], SDL)).toThrow(message);
});

test('a name used twice stops the build', () => {
  const twice = [source(graphql('query Me { me { id } }')), source(graphql('query Me { me { name } }'), 'b.ts')];
  expect(() => collectFrom(twice, SDL)).toThrow('b.ts: Me stands in a.ts too');
});
