/** A file of the application, by its path from the root of the repository. */
export type Source = { readonly path: string; readonly text: string };

const IMPORT = /\bfrom\s+'(\.[^']+)\.js'|\bimport\s+'(\.[^']+)\.js'/g;

const resolved = (from: string, to: string): string => new URL(to, `file:///${from}`).pathname.slice(1);
export const withoutEnding = (path: string): string => path.replace(/\.tsx?$/, '');

/** Files that a screen is made of: itself and what it imports, screens that are loaded later aside. */
export const partsOf = (screen: string, sources: readonly Source[]): Source[] => {
  const byPath = new Map(sources.map((source) => [withoutEnding(source.path), source]));
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
