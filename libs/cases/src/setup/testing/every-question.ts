import type { TestGraph } from './a-graph.js';

interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeRef | null;
}
interface Field {
  readonly name: string;
  readonly args: readonly { readonly name: string; readonly type: TypeRef; readonly defaultValue: string | null }[];
  readonly type: TypeRef;
}
interface Type {
  readonly name: string;
  readonly kind: string;
  readonly fields: readonly Field[] | null;
}

/** A root field of Query with all that can be selected under it. `asksId`: it takes the id of one thing as `$id`. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly asksId: boolean;
}

const REF = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
const INTROSPECTION = `{ __schema { types { name kind fields { name args { name defaultValue type { ${REF} } } type { ${REF} } } } } }`;
const DEEPEST = 4;

const named = (type: TypeRef): TypeRef => (type.ofType ? named(type.ofType) : type);
const isRequired = ({ type, defaultValue }: Field['args'][number]): boolean =>
  type.kind === 'NON_NULL' && defaultValue === null;

/** All fields below a type, without those that ask for something, down to where the graph goes round. */
const selection = (types: ReadonlyMap<string, Type>, type: Type, above: readonly string[]): string => {
  const parts = (type.fields ?? []).flatMap((field) => {
    if (field.args.some(isRequired) || field.name.startsWith('_')) return [];
    const below = types.get(named(field.type).name ?? '');
    if (!below?.fields) return [field.name];
    if (above.length >= DEEPEST || above.includes(below.name)) return [];
    const inner = selection(types, below, [...above, below.name]);
    return inner === '' ? [] : [`${field.name} { ${inner} }`];
  });
  return parts.join(' ');
};

/** Every question of the graph about one thing by its id, by a text, or about nothing in particular. */
export const everyQuestion = async (graph: TestGraph, subject: string): Promise<Question[]> => {
  const { data } = await graph.ask(subject, INTROSPECTION);
  const { types } = (data as { __schema: { types: Type[] } }).__schema;
  const byName = new Map(types.map((type) => [type.name, type]));
  return (byName.get('Query')?.fields ?? []).flatMap(({ name, args, type }) => {
    const asked = args.filter(isRequired);
    const [only] = asked;
    const isKnown = asked.length < 2 && (!only || ['ID', 'String'].includes(named(only.type).name ?? ''));
    const below = byName.get(named(type).name ?? '');
    if (name.startsWith('_') || !isKnown || !below?.fields) return [];
    const variable = named(only?.type ?? type).name === 'ID' ? 'id' : 'text';
    const declared = only ? `($${variable}: ${named(only.type).name}!)` : '';
    const given = only ? `(${only.name}: $${variable})` : '';
    const query = `query ${declared} { ${name}${given} { ${selection(byName, below, [below.name])} } }`;
    return [{ name, query, asksId: variable === 'id' && only !== undefined }];
  });
};
