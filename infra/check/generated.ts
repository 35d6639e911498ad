/** A committed file that a program writes. `make` returns its text; it is formatted afterwards. */
export type Generated = { file: string; make: () => Promise<string> };

/**
 * Every `.generated.` file of the repository; `npm run check -- --write` writes them anew. An entry loads its
 * program when it is asked: `{ file: 'libs/a/src/b.generated.ts', make: async () => (await import('…')).makeB() }`.
 */
export const generated: readonly Generated[] = [
  {
    file: 'libs/web/ui/src/theme/theme.generated.css',
    make: async () => (await import('../../libs/web/ui/theme/make-theme.ts')).makeTheme(),
  },
  {
    file: 'libs/web/data/src/schema.generated.graphql',
    make: async () => (await import('../../libs/web/data/make-schema.ts')).makeSchema(),
  },
  {
    file: 'libs/web/data/src/schema.generated.d.ts',
    make: async () => (await import('../../libs/web/data/make-schema.ts')).makeSchemaTypes(),
  },
  {
    file: 'docs/operations/settings.generated.md',
    make: async () => (await import('./docs/settings.ts')).makeSettings(),
  },
  {
    file: 'docs/architecture/states.generated.md',
    make: async () => (await import('./docs/states.ts')).makeStates(),
  },
  { file: 'README.md', make: async () => (await import('./docs/readme.ts')).makeReadme() },
  {
    file: 'docs/adr/0011-runtime-dependencies.md',
    make: async () => (await import('./docs/dependencies.ts')).makeDependencyRecord(),
  },
];
