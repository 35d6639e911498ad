import { isMember } from '../ast.ts';
import type { Rule } from '../rule.ts';

const READERS = /^(?:libs\/platform\/(?:runtime|testing)\/|infra\/|[^/]+$)|\.config\.[cm]?[jt]s$/;

export const settingsInRuntime: Rule = {
  name: 'settings-in-runtime',
  why: 'every setting is typed, documented and checked at one place',
  check: (file) =>
    READERS.test(file.path)
      ? []
      : file.nodes
          .filter((node) => isMember(node, 'process', ['env']))
          .map((node) => ({
            line: file.lineOf(node),
            message:
              'process.env is read in libs/platform/runtime only (for tests in platform/testing): add the setting to Settings and take it as an argument',
          })),
  planted: [
    { 'libs/cases/src/a/a.service.ts': 'const a = process.env.PORT;' },
    { 'apps/cases/src/main.ts': "start(process.env['A']);" },
  ],
  fine: [{ 'libs/platform/runtime/src/settings.ts': 'read(process.env);', 'infra/start.ts': 'run(process.env);' }],
};
