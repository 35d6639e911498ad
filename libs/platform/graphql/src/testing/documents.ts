/** A document that both shapes must answer alike. */
export interface Asked {
  readonly name: string;
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Whom the request says it comes from; nobody when empty. */
  readonly as?: string;
  readonly locale?: string;
  /** It does not fit the graph or names several operations, so it cannot stand in a manifest. */
  readonly untrusted?: boolean;
}

const asked = (name: string, text: string, more: Partial<Asked> = {}): Asked => ({ name, text, ...more });

const CARD = 'query ($id: ID!) { card(id: $id) { title lead { name } } }';
const FOUND =
  'query ($text: String!) { found(text: $text) { __typename ... on Card { title } ... on Person { id name } ... on Note { text by { name } } } }';

const JOINS: readonly Asked[] = [
  asked('a field of one scope', '{ me { name initials phone } }'),
  asked('a reference to its owner', '{ card(id: "c1") { title lead { name role } } }'),
  asked('the id of a reference, without its owner', '{ card(id: "c2") { lead { id __typename } } }'),
  asked('a list of references', '{ card(id: "c1") { members { id name initials } } }'),
  asked('a join back', '{ me { name leads { id title } requests { id } } }'),
  asked(
    'there, back and there again',
    '{ requests { need card { title lead { name leads { id requests { id } } } } } }',
  ),
  asked(
    'fields of three scopes on one reference',
    '{ request(id: "r1") { card { id title urgent requests { id } lead { name requests { need } } } } }',
  ),
  asked('only fields a third scope adds', '{ card(id: "c1") { lead { requests { id } } } }'),
  asked(
    'a field another scope adds, below a dangling reference',
    '{ request(id: "r2") { card { id urgent requests { id } } } }',
  ),
  asked('lists of lists of references', '{ request(id: "r1") { grid { id name } } }'),
  asked('aliases', '{ a: card(id: "c1") { x: title y: lead { z: name } } b: card(id: "c4") { title lead { name } } }'),
  asked(
    'fragments',
    '{ card(id: "c1") { ...c lead { ...p ... on Person { role } ... on Node { id } } } } fragment c on Card { title } fragment p on Person { name }',
  ),
  asked('a friend within the owner', '{ person(id: "p1") { friend { name } } }'),
  asked('a page', '{ people(first: 2) { nodes { id name leads { id } } pageInfo { hasNextPage endCursor } } }'),
  asked(
    'the same reference many times',
    '{ cards(first: 2) { id lead { id name } } again: cards(first: 1) { lead { name } } }',
  ),
];

const MISSING: readonly Asked[] = [
  asked('a dangling reference, asked for what may not be null', '{ card(id: "c2") { title lead { id name } } }'),
  asked('a dangling reference, asked for what may be null', '{ card(id: "c2") { title lead { id bornOn phone } } }'),
  asked('a forbidden reference', '{ card(id: "c3") { id lead { id name } } }'),
  asked(
    'a forbidden reference, asked for what may be null',
    '{ card(id: "c3") { id lead { id bornOn phone seenAt } } }',
  ),
  asked('a reference whose owner fails', '{ card(id: "c6") { id lead { id name } } }'),
  asked(
    'a reference whose owner fails, twice',
    '{ card(id: "c6") { id lead { id bornOn phone } same: lead { phone } } }',
  ),
  asked('missing and forbidden ones in a list', '{ card(id: "c2") { members { id name } } }'),
  asked('missing and forbidden ones in a list without nulls', '{ card(id: "c2") { id strictMembers { id name } } }'),
  asked(
    'a dangling reference to what another scope owns and a third adds to',
    '{ request(id: "r2") { need card { id title urgent } } }',
  ),
  asked('no reference at all', '{ card(id: "c4") { title lead { name } score } }'),
  asked('an entity nobody has', CARD, { variables: { id: 'c99' } }),
];

const FAILURES: readonly Asked[] = [
  asked('a null that is not allowed', '{ card(id: "c3") { id title } }'),
  asked('a null that is not allowed, in a list', '{ cards { id title } }'),
  asked('a null that is not allowed, in a list without nulls', '{ strictCards { id title } }'),
  asked('a refusal of a field', '{ person(id: "p3") { name phone } }'),
  asked('a failure of a field that may not be null', '{ person(id: "p3") { name badge phone } }'),
  asked(
    'failing fields of an owner behind a reference',
    '{ card(id: "c5") { lead { name badge phone } members { name badge } } }',
  ),
  asked('refused fields of an owner behind a reference', '{ card(id: "c5") { lead { name phone } } }'),
  asked('a wrong enum value', '{ person(id: "p4") { name role } }'),
  asked('a value that is no number', '{ card(id: "c3") { id score } }'),
  asked(
    'everything that can fail in one answer',
    '{ cards { id lead { name phone } members { name badge } score } me { friend { id name } } }',
  ),
];

const VALUES: readonly Asked[] = [
  asked(
    'scalars out',
    '{ a: person(id: "p1") { bornOn seenAt } b: person(id: "p2") { bornOn seenAt } c: card(id: "c1") { openedAt } }',
  ),
  asked('scalars in', 'query ($from: DateTime!, $day: Day) { deadline(from: $from, day: $day) { at day } }', {
    variables: { from: '2026-03-02T10:00:00+01:00', day: '2026-02-28' },
  }),
  asked('scalars in the document', '{ deadline(from: "2026-03-02T09:00:00Z", day: "2026-02-28") { at day } }'),
  asked('a variable of the wrong scalar', 'query ($from: DateTime!) { deadline(from: $from) { at day } }', {
    variables: { from: 'tomorrow' },
  }),
  asked('a variable that is missing', CARD),
  asked('a variable of the wrong type', CARD, { variables: { id: { a: 1 } } }),
  asked('an input with unknown fields', 'mutation ($input: RenameInput!) { rename(input: $input) { name } }', {
    variables: { input: { idempotencyKey: 'k', id: 'p2', name: 'X', extra: 1 } },
  }),
  asked('a default of an argument left out', '{ cards { id } }'),
  asked(
    'skipped and included fields',
    'query ($yes: Boolean!, $no: Boolean!) { card(id: "c1") { title @skip(if: $yes) lead @include(if: $yes) { name @include(if: $no) id } } }',
    {
      variables: { yes: true, no: false },
    },
  ),
  asked('a union across scopes', FOUND, { variables: { text: 'x' } }),
  asked('a union with references inside', FOUND, { variables: { text: 'note' } }),
  asked('a union that holds a reference', '{ latest { __typename ... on Person { name initials } } }'),
  asked('type names', '{ __typename card(id: "c1") { __typename lead { __typename name } } }'),
];

const CALLERS: readonly Asked[] = [
  asked('nobody, where an actor is needed', '{ me { name } card(id: "c1") { title } greeting }', { as: '' }),
  asked('nobody, where none is needed', '{ greeting(name: "you") }', { as: '' }),
  asked('a language', '{ greeting }', { locale: 'nl-NL,nl;q=0.9' }),
  asked('somebody the scope does not know', '{ me { name } greeting }', { as: 'p404' }),
];

const MUTATIONS: readonly Asked[] = [
  asked(
    'a change and what follows from it',
    'mutation { openCard(input: { idempotencyKey: "k", title: "New", leadId: "p1" }) { title tags lead { name leads { id } } } }',
  ),
  asked(
    'a change with variables',
    'mutation ($input: RenameInput!) { rename(input: $input) { id name initials leads { id } } }',
    {
      variables: { input: { idempotencyKey: 'k', id: 'p2', name: 'Bo', since: '2026-01-01' } },
    },
  ),
  asked('what is read after the change', '{ latest { ... on Person { name } } }'),
  asked(
    'a change that refers to another scope',
    'mutation { ask(input: { idempotencyKey: "k", cardId: "c1", need: "time" }) { request { id card { title } expert { name } } card { title requests { id } } } }',
  ),
  asked('a change that is refused', 'mutation { breakCard(input: { idempotencyKey: "k", id: "c1" }) { title } }'),
];

const MALFORMED: readonly Asked[] = [
  asked('no GraphQL at all', '{ me {', { untrusted: true }),
  asked('a field that does not exist', '{ me { nmae } }', { untrusted: true }),
  asked('two operations without a choice', 'query a { greeting } query b { greeting }', { untrusted: true }),
  asked('a subscription without a stream', 'subscription { cardMoved(id: "c1") { title } }'),
];

/** Every document of the comparison, in the order in which they are asked. */
export const DOCUMENTS: readonly Asked[] = [
  ...JOINS,
  ...MISSING,
  ...FAILURES,
  ...VALUES,
  ...CALLERS,
  ...MUTATIONS,
  ...MALFORMED,
];

const ERROR_ID = /"errorId":"[0-9a-f-]{36}"/g;

/** Error ids by their order of appearance. */
const numbered = (body: string): string => {
  const ids: string[] = [];
  return body.replace(ERROR_ID, (id) => {
    if (!ids.includes(id)) ids.push(id);
    return `"errorId":"#${ids.indexOf(id) + 1}"`;
  });
};

/** Status and body of an answer. @throws Error when the edge does not answer: silence is not equal to silence */
export const answered = async (
  url: string,
  { name, text, untrusted, variables, as = 'p1', locale = 'en' }: Asked,
): Promise<string> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': locale,
      ...(as === '' ? {} : { authorization: as }),
    },
    body: JSON.stringify(untrusted ? { query: text, variables } : { id: name, variables }),
  });
  return `${response.status} ${numbered(await response.text())}`;
};
