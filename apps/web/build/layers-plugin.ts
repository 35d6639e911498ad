import type { Plugin } from 'vite';

const OURS = /\/(?:apps|libs)\/web\/.*\.css$/;

/** Style sheets arrive in any order, one per part of the application; each says first in which order the layers count. */
export const layersPlugin = (): Plugin => ({
  name: 'regiotafel-layers',
  enforce: 'pre',
  transform: (code, id) => (OURS.test(id) ? `@layer base, components, app;\n${code}` : undefined),
});
