import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { collectDocuments, type CollectedDocuments } from './collect-documents.ts';

const NAME = 'virtual:documents';
const RESOLVED = `\0${NAME}`;

const OPERATION = /\bgraphql\(\s*`\s*(?:query|mutation|subscription)\s+(\w+)/g;

/**
 * Gives the server the texts of the client's operations (`dist/documents.json`), and the client their ids: each file with
 * operations puts theirs into the list of `virtual:documents`, so that a page carries the ids of its own screens alone.
 */
export const documentsPlugin = (root: string): Plugin => {
  let collected: CollectedDocuments = { texts: {}, ids: {} };
  let isServe = false;
  const collect = (): void => {
    collected = collectDocuments(root);
    if (!isServe) return;
    mkdirSync(join(root, 'apps/web/dist'), { recursive: true });
    writeFileSync(join(root, 'apps/web/dist/documents.json'), JSON.stringify(collected.texts, null, 1));
  };
  return {
    name: 'regiotafel-documents',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isServe = command === 'serve';
    },
    buildStart: collect,
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? 'export default {};' : undefined),
    transform: (code, id) => {
      const names = /\.tsx?$/.test(id) ? [...code.matchAll(OPERATION)].map(([, name = '']) => name) : [];
      if (names.length === 0) return undefined;
      const own = Object.fromEntries(names.map((name) => [name, collected.ids[name]]));
      return {
        code: `${code}\nimport ownDocuments from '${NAME}';\nObject.assign(ownDocuments, ${JSON.stringify(own)});`,
        map: null,
      };
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(collected.texts, null, 1) });
    },
    handleHotUpdate: async ({ file, read }) => {
      if (/\.tsx?$/.test(file) && (await read()).includes('graphql(')) collect();
    },
  };
};
