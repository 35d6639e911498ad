import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DARK, type Shades } from './dark-palette.ts';

type Token = readonly [name: string, value: string];

const DECLARATION = /^\s*(--[\w-]+):\s*([^;]+);/gm;
const UNUSED = /^--basis-(color-accent-[23]|space-(row|column|block|inline)-(min|max)|page|size-(xl|2xl|lg|md)$)/;

const readTokens = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value.trim()]));

const resolve = (tokens: ReadonlyMap<string, string>, value: string): string =>
  value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const next = tokens.get(name);
    if (next === undefined) throw new Error(`${name} is used but not defined`);
    return resolve(tokens, next);
  });

/** References are resolved, so that a theme is one flat list that another theme can replace. */
const lightTokens = (tokens: ReadonlyMap<string, string>): Token[] =>
  [...tokens]
    .filter(([name]) => name.startsWith('--basis-') && !UNUSED.test(name))
    .map(([name, value]): Token => [name, resolve(tokens, value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));

const inverseRoles = (shades: Shades): Record<string, string> => ({
  'inverse-bg-document': shades.inverseBg,
  'inverse-bg-subtle': shades.bgActive,
  'inverse-bg-default': shades.inverseBg,
  'inverse-bg-hover': shades.inverseBgActive,
  'inverse-bg-active': shades.inverseBgActive,
  'inverse-border-subtle': shades.borderSubtle,
  'inverse-border-default': shades.borderDefault,
  'inverse-border-hover': shades.borderActive,
  'inverse-border-active': shades.borderActive,
  'inverse-color-subtle': shades.colorActive,
  'inverse-color-default': '#ffffff',
  'inverse-color-hover': '#ffffff',
  'inverse-color-active': '#ffffff',
  'inverse-color-document': '#ffffff',
});

const roles = (shades: Shades): Record<string, string> => ({
  'bg-document': shades.bgDocument,
  'bg-subtle': shades.bgSubtle,
  'bg-default': shades.bgDefault,
  'bg-hover': shades.bgActive,
  'bg-active': shades.bgActive,
  'border-subtle': shades.borderSubtle,
  'border-default': shades.borderDefault,
  'border-hover': shades.borderActive,
  'border-active': shades.borderActive,
  'color-subtle': shades.colorSubtle,
  'color-default': shades.colorDefault,
  'color-hover': shades.colorActive,
  'color-active': shades.colorActive,
  'color-document': shades.colorDocument,
  ...inverseRoles(shades),
});

const darkColor = (name: string): string | undefined => {
  const family = Object.keys(DARK).find((key) => name.startsWith(`--basis-color-${key}-`));
  const shades = family === undefined ? undefined : DARK[family];
  return shades && roles(shades)[name.slice(`--basis-color-${family}-`.length)];
};

/** Tokens that are no plain colour role (form controls, headings, focus) follow the role they refer to. */
const darkTokens = (tokens: ReadonlyMap<string, string>, light: readonly Token[]): Token[] => {
  const dark = new Map(tokens);
  for (const [name] of light) {
    const color = darkColor(name);
    if (color !== undefined) dark.set(name, color);
  }
  dark.set('--basis-focus-outline-color', '#ffdd00');
  return light
    .map(([name, value]): readonly [string, string, string] => [name, value, resolve(dark, dark.get(name) ?? value)])
    .filter(([, value, inDark]) => value !== inDark)
    .map(([name, , inDark]): Token => [name, inDark]);
};

const block = (selector: string, scheme: string, list: readonly Token[]): string =>
  [`${selector} {`, `  color-scheme: ${scheme};`, ...list.map(([name, value]) => `  ${name}: ${value};`), '}'].join(
    '\n',
  );

const indent = (text: string): string => text.replace(/^/gm, '  ');

/**
 * The style sheet `src/theme/theme.generated.css`: the `--basis-*` tokens of the NL Design System example theme, and
 * the same roles for the dark. Written by `npm run check -- --write`.
 */
export const makeTheme = (): string => {
  const file = createRequire(import.meta.url).resolve(
    '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
  );
  const tokens = readTokens(readFileSync(file, 'utf8'));
  const light = lightTokens(tokens);
  const dark = darkTokens(tokens, light);
  return [
    '/* Generated from the NL Design System example theme (EUPL-1.2), do not edit; npm run check -- --write */',
    block(':root', 'light', light),
    block(":root[data-theme='dark']", 'dark', dark),
    `@media (prefers-color-scheme: dark) {\n${indent(block(":root:not([data-theme='light'])", 'dark', dark))}\n}`,
    '',
  ].join('\n');
};
