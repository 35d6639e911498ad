import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** One message file: a language of the shared texts or of a feature. */
export type MessageFile = { readonly path: string; readonly texts: Readonly<Record<string, string>> };

/** Every word here is English and not Dutch. */
const ENGLISH =
  /\b(the|and|your|you|please|with|this|that|from|have|error|loading|submit|cancel|save|delete|search|not|does|sign|click)\b/i;

/** Names that are the same in both languages. */
const SAME_IN_BOTH = new Set([
  'caseFrame.tab.plan',
  'documents.size',
  'documents.type.DOCX',
  'documents.type.JPEG',
  'documents.type.ODT',
  'documents.type.PDF',
  'documents.type.PNG',
  'surroundings.relation.PARTNER',
  'nav.criteria',
  'pool.export.csv',
  'pool.export.xlsx',
  'pool.load.open',
  'references.system.JZV',
  'references.system.PGAX',
  'meeting.agenda',
  'meeting.kind.TRIAGE',
  'meeting.status',
  'planner.kind.TRIAGE',
  'planner.urgency.CRISIS',
  'planner.urgency.ROUTINE',
  'planning.details',
  'weighing.status',
  'weighing.view.open',
  'role.PROFESSIONAL',
  'signals.review.by',
  'shell.language.en',
  'shell.language.nl',
  'shell.menu',
  'ui.week.grid',
  'ui.week.number',
]);

const argumentsOf = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
      case TYPE.tag:
        return [element.value, ...argumentsOf(element.children)];
      default:
        return [element.value];
    }
  });

/** The words of a text without its arguments. */
const wordsOf = (elements: readonly MessageFormatElement[]): string =>
  elements
    .map((element) => {
      switch (element.type) {
        case TYPE.literal:
          return element.value;
        case TYPE.select:
        case TYPE.plural:
          return Object.values(element.options)
            .map((option) => wordsOf(option.value))
            .join(' ');
        case TYPE.tag:
          return wordsOf(element.children);
        default:
          return '';
      }
    })
    .join(' ');

const readArguments = (text: string): string => [...new Set(argumentsOf(parse(text)))].sort().join(', ');

const compareText = (where: string, nl: string, en: string, key: string): string[] => {
  const [dutch, english] = [readArguments(nl), readArguments(en)];
  return [
    ...(dutch === english ? [] : [`${where}: nl uses (${dutch}), en uses (${english})`]),
    ...(nl === en && !SAME_IN_BOTH.has(key) ? [`${where}: nl and en are the same text`] : []),
    ...(ENGLISH.test(wordsOf(parse(nl))) && !SAME_IN_BOTH.has(key)
      ? [`${where}: the Dutch text has English words`]
      : []),
  ];
};

const otherLanguage = (path: string): string => path.replace(/nl\.json$/, 'en.json');

const compareFiles = (nl: MessageFile, en: MessageFile | undefined): string[] => {
  if (en === undefined) return [`${nl.path}: there is no ${otherLanguage(nl.path)}`];
  const keys = [...new Set([...Object.keys(nl.texts), ...Object.keys(en.texts)])];
  return keys.flatMap((key) => {
    const [dutch, english] = [nl.texts[key], en.texts[key]];
    if (dutch === undefined) return [`${nl.path} ${key}: only in English`];
    if (english === undefined) return [`${en.path} ${key}: only in Dutch`];
    return compareText(`${nl.path} ${key}`, dutch, english, key);
  });
};

const doubles = (files: readonly MessageFile[]): string[] => {
  const home = new Map<string, string>();
  return files.flatMap(({ path, texts }) =>
    Object.keys(texts).flatMap((key) => {
      const first = home.get(key);
      home.set(key, first ?? path);
      return first === undefined ? [] : [`${path} ${key}: stands in ${first} too`];
    }),
  );
};

/** What is wrong with the texts: a language that lacks one, other arguments, English in Dutch, a key twice. Empty is well. */
export const compareMessages = (files: readonly MessageFile[]): string[] => {
  const dutch = files.filter(({ path }) => path.endsWith('nl.json'));
  return [
    ...dutch.flatMap((nl) =>
      compareFiles(
        nl,
        files.find(({ path }) => path === otherLanguage(nl.path)),
      ),
    ),
    ...doubles(dutch),
  ];
};

const LITERAL = /\bt\(\s*'([\w.-]+)'/g;
const TEMPLATE = /\bt\(\s*`([\w.-]+)\$\{/g;
const EITHER = /\bt\([^()'`]*\?\s*'([\w.-]+)'\s*:\s*'([\w.-]+)'/g;

/** Keys that a source uses and no file has. For a key made at run time its fixed beginning must exist. */
export const missingKeys = (source: string, keys: readonly string[]): string[] => {
  const literal = [...source.matchAll(LITERAL)].map(([, key = '']) => key);
  const either = [...source.matchAll(EITHER)].flatMap(([, one = '', other = '']) => [one, other]);
  const beginnings = [...source.matchAll(TEMPLATE)].map(([, beginning = '']) => beginning);
  return [
    ...[...literal, ...either].filter((key) => !keys.includes(key)),
    ...beginnings
      .filter((beginning) => !keys.some((key) => key.startsWith(beginning)))
      .map((beginning) => `${beginning}…`),
  ];
};
