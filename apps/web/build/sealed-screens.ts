import { buildSchema, parse, TypeInfo, visit, visitWithTypeInfo, type DocumentNode } from 'graphql';

type Source = { readonly path: string; readonly text: string };

/** What is sealed, and what was said about a case: whoever reads it is told for what, on what ground, and that it is logged. */
export const SEALED = new Set([
  'Signal.narrative',
  'Signal.identity',
  'Signal.reporter',
  'Signal.interpretation',
  'CaseFile.narrative',
  'CaseFile.identity',
  'CaseFile.plan',
  'CaseFile.interestWeighings',
  'CaseFile.ladder',
  'CaseFile.end',
  'CaseFile.contributions',
  'Weighing.texts',
  'Weighing.judgements',
  'MeetingDecision.text',
]);

const CALL = /(\w+) = graphql\(\s*`([^`]*)`/g;
const IMPORT = /\bfrom\s+'(\.[^']+)\.js'|\bimport\s+'(\.[^']+)\.js'/g;
const BANNER = 'apps/web/src/app/shell/purpose-banner';

const resolved = (from: string, to: string): string => new URL(to, `file:///${from}`).pathname.slice(1);
const withoutEnding = (path: string): string => path.replace(/\.tsx?$/, '');

/** Files that a screen is made of: itself and what it imports, other screens aside. */
const partsOf = (screen: string, byPath: ReadonlyMap<string, Source>): Source[] => {
  const seen = new Set<string>();
  const visitFile = (path: string): void => {
    const source = byPath.get(path);
    if (!source || seen.has(path)) return;
    seen.add(path);
    for (const [, to = '', bare = ''] of source.text.matchAll(IMPORT)) visitFile(resolved(path, to || bare));
  };
  visitFile(screen);
  return [...seen].flatMap((path) => byPath.get(path) ?? []);
};

const sealedIn = (document: DocumentNode, schema: ReturnType<typeof buildSchema>): string[] => {
  const types = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        const field = `${types.getParentType()?.name ?? ''}.${name.value}`;
        if (SEALED.has(field)) found.push(field);
      },
    }),
  );
  return found;
};

/** Documents of a file that another part of the screen names. */
const asked = (path: string, text: string, parts: readonly Source[]): string[] =>
  [...text.matchAll(CALL)].flatMap(([, name = '', document = '']) =>
    parts.some((part) => part.path !== path && new RegExp(`\\b${name}\\b`).test(part.text)) ? [document] : [],
  );

/** Screens that read something sealed by a query and show no purpose banner, each with what it reads. */
export const bannerless = (sources: readonly Source[], sdl: string): string[] => {
  const schema = buildSchema(sdl);
  const byPath = new Map(sources.map((source) => [withoutEnding(source.path), source]));
  return [...byPath.keys()]
    .filter((path) => path.endsWith('.screen'))
    .flatMap((screen) => {
      const parts = partsOf(screen, byPath);
      const read = parts
        .flatMap(({ path, text }) => asked(path, text, parts))
        .filter((document) => !/^\s*mutation\b/.test(document))
        .flatMap((document) => sealedIn(parse(document), schema));
      const hasBanner = parts.some(({ path }) => withoutEnding(path) === BANNER);
      return read.length === 0 || hasBanner ? [] : [`${screen}: ${[...new Set(read)].join(', ')}`];
    });
};
