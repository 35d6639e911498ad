import type { Rule } from '../rule.ts';
import { SCOPE } from '../places.ts';

const KNOWN = new RegExp(
  `^(?:[^/]+$|\\.ci/|infra/|docs/|apps/(?:regiotafel|gateway|web|e2e|bench|${SCOPE})/` +
    `|libs/(?:kernel|scheduling|disclosure|platform/(?:tenancy|access|audit|graphql|jobs|runtime|testing)|web/(?:ui|data)|${SCOPE})/|libs/web/tsconfig\\.json$)`,
);

export const topFolders: Rule = {
  name: 'top-folders',
  why: 'a new folder at the top is a new part of the architecture',
  check: (file) =>
    KNOWN.test(file.path)
      ? []
      : [
          {
            line: 1,
            message: 'is outside the folders of docs/architecture: put it into an app, a library, infra or docs',
          },
        ],
  planted: [{ 'tools/x.ts': '' }, { 'libs/strings/src/index.ts': '' }, { 'apps/portal/src/main.ts': '' }],
  fine: [
    { 'package.json': '{}', 'libs/web/ui/src/index.ts': '', 'docs/adr/0001-x.md': '', 'apps/e2e/src/a.spec.ts': '' },
  ],
};
