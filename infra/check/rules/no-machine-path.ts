import type { Rule } from '../rule.ts';

const FOLDER = /(?<![\w.\-\]})*])\/(?:work\/|root\/|(?:home|Users)\/[a-z]\w*\/|tmp\/[\w$.-])/;
const REGISTRY = /"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)|(?:^|[\s-])registry[\s=]+https?:/m;
const slash = '/';

export const noMachinePath: Rule = {
  name: 'no-machine-path',
  why: 'the repository works on every machine and tells nothing about one',
  generatedToo: true,
  check: (file) =>
    [
      { pattern: FOLDER, message: 'a folder of one machine: use a path from the checkout, os.tmpdir() or a setting' },
      { pattern: REGISTRY, message: 'a registry host: leave it to the npm settings of whoever installs' },
    ]
      .filter(({ pattern }) => pattern.test(file.text))
      .map(({ pattern, message }) => ({ line: file.lineAt(file.text.search(pattern)), message })),
  planted: [
    { 'infra/a.ts': `run('${slash}work/main');` },
    { 'docs/a.md': `cd ${slash}root/x` },
    { 'infra/a.ts': `write('${slash}tmp/run.json');` },
    { 'infra/a.sh': `cd ${slash}home/jan/src` },
    { 'package-lock.json': `"resolved": "${'https'}://npm.example/a.tgz"` },
    { '.npmrc': `registry=${'https'}://npm.example/` },
  ],
  fine: [
    { 'infra/a.ts': "join(tmpdir(), 'run'); fetch('https://example.org/tmp/a'); read('./work/a');" },
    { 'package-lock.json': '"resolved": "https://registry.npmjs.org/a.tgz"' },
  ],
};
