import { buildSchema, parse, TypeInfo, visit, visitWithTypeInfo, type DocumentNode } from 'graphql';
import { partsOf, withoutEnding, type Source } from './screen-parts.ts';

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
const BANNER = 'apps/web/src/app/shell/purpose-banner';

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
  return sources
    .map(({ path }) => withoutEnding(path))
    .filter((path) => path.endsWith('.screen'))
    .flatMap((screen) => {
      const parts = partsOf(screen, sources);
      const read = parts
        .flatMap(({ path, text }) => asked(path, text, parts))
        .filter((document) => !/^\s*mutation\b/.test(document))
        .flatMap((document) => sealedIn(parse(document), schema));
      const hasBanner = parts.some(({ path }) => withoutEnding(path) === BANNER);
      return read.length === 0 || hasBanner ? [] : [`${screen}: ${[...new Set(read)].join(', ')}`];
    });
};
