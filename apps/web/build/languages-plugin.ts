import type { Plugin } from 'vite';

const KEPT = /(nl-NL|en-US|en-GB)\.m?js$/;
const TEXTS =
  /node_modules\/(react-aria|react-aria-components|react-stately|@react-aria|@react-stately)\/.*\/intl\/.*[a-z]{2}-[A-Z]{2}\.m?js$/;

/** React Aria carries its texts in some thirty languages; this application speaks two, the others become empty. */
export const oneLanguagePlugin = (): Plugin => ({
  name: 'regiotafel-languages',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (TEXTS.test(id) && !KEPT.test(id) ? 'export default {};' : undefined),
});
