/** For each rule named in `.oxlintrc.json`, a piece of TypeScript it must find. */
export const lintSamples: Readonly<Record<string, string>> = {
  eqeqeq: 'export const same = (a: string, b: string): boolean => a == b;',
  'no-console': "console.log('a');",
  'no-empty': 'export const run = (): void => { try { JSON.parse("1"); } catch {} };',
  'no-nested-ternary': 'export const pick = (a: boolean, b: boolean): number => (a ? 1 : b ? 2 : 3);',
  'no-unused-vars': 'const left = 1;\nexport {};',
  'no-useless-return': "export const run = (): void => { JSON.parse('1'); return; };",
  'no-var': 'export var a = 1;',
  'prefer-const': 'let a = 1;\nexport const b = a;',
  'jest/expect-expect': "import { test } from '@jest/globals';\ntest('a rule holds', () => { JSON.parse('1'); });",
  'react/button-has-type': 'export const Save = () => <button>a</button>;',
  'react/no-danger': 'export const Text = () => <p dangerouslySetInnerHTML={{ __html: "a" }} />;',
  'react/rules-of-hooks':
    "import { useState } from 'react';\nexport const Box = ({ a }: { a: boolean }) => { if (a) useState(1); return null; };",
  'typescript/await-thenable': 'export const run = async (): Promise<number> => await 1;',
  'typescript/no-floating-promises':
    'const save = async (): Promise<void> => {};\nexport const run = (): void => { save(); };',
  'typescript/no-misused-promises': 'const may = async (): Promise<boolean> => true;\nexport const a = may() ? 1 : 2;',
  'typescript/no-namespace': 'export namespace a { export const b = 1; }',
  'typescript/no-require-imports': "import a = require('node:fs');\nexport const b = a;",
  'typescript/no-unsafe-argument': "export const a = Math.abs(JSON.parse('1'));",
  'typescript/no-unsafe-assignment':
    "export const a: string = JSON.parse('1');\nconst b = JSON.parse('1');\nexport { b };",
  'typescript/no-unsafe-call': "export const a: string = JSON.parse('1')();",
  'typescript/no-unsafe-member-access': "export const a: string = JSON.parse('1').b;",
  'typescript/no-unsafe-return': "export const a = (): string => JSON.parse('1');",
  'typescript/only-throw-error': "export const a = (): never => { throw 'b'; };",
  'typescript/switch-exhaustiveness-check':
    "export const a = (b: 'C' | 'D'): number => { switch (b) { case 'C': return 1; } return 2; };",
  'unicorn/prefer-node-protocol': "import fs from 'fs';\nexport const a = fs;",
};
