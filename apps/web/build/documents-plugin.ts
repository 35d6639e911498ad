import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { collectDocuments, type CollectedDocuments } from './collect-documents.ts';

const NAME = 'virtual:documents';
const RESOLVED = `\0${NAME}`;

/** Gives the client the ids of its operations (`virtual:documents`) and the server their texts (`dist/documents.json`). */
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
    configResolved: ({ command }) => {
      isServe = command === 'serve';
    },
    buildStart: collect,
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export default ${JSON.stringify(collected.ids)};` : undefined),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(collected.texts, null, 1) });
    },
    handleHotUpdate: async ({ file, server, read }) => {
      if (!/\.tsx?$/.test(file) || !(await read()).includes('graphql(')) return;
      collect();
      const module = server.moduleGraph.getModuleById(RESOLVED);
      if (module) server.moduleGraph.invalidateModule(module);
    },
  };
};
