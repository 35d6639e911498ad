import { createHash } from 'node:crypto';
import { pagePolicy } from './security-headers.js';

const STYLE = `
:root{color-scheme:light dark;font:100%/1.5 system-ui,sans-serif}
body{margin:0;display:grid;place-items:start center;padding:2rem 1rem}
main{max-width:36rem;width:100%}
h1{font-size:1.5rem}
ul{list-style:none;padding:0;display:grid;gap:.5rem}
button{font:inherit;text-align:start;width:100%;padding:.75rem 1rem;border:1px solid #59666f;border-radius:.25rem;background:Canvas;color:CanvasText;cursor:pointer}
button:hover{background:#e4eef5;color:#000}
button:focus-visible,a:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}
button span{display:block;font-size:.875rem}
`;
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

export type Language = 'nl' | 'en';

/** Dutch unless the browser asks for English first. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'nl';

/** Text made safe for HTML, also inside attributes. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface PageText {
  readonly language: Language;
  readonly title: string;
  /** HTML; callers escape what they put in. */
  readonly body: string;
  /** Path on our own origin where the browser goes on by itself. */
  readonly continueAt?: string;
}

/** A small page without script, with the headers that go with it. */
export const page = ({ language, title, body, continueAt }: PageText): Page => ({
  html: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${continueAt === undefined ? '' : `<meta http-equiv="refresh" content="0; url=${escapeHtml(continueAt)}">`}
<link rel="icon" href="/icon.svg">
<title>${escapeHtml(title)} · Regiotafel</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body>
</html>
`,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': pagePolicy(STYLE_HASH),
    'referrer-policy': 'same-origin',
  },
});
