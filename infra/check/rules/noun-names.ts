import type { Rule } from '../rule.ts';

const EMPTY = /^(?:utils?|helpers?|common|misc|managers?|data|infos?)$/;
const TAIL = /[-.](?:utils?|helpers?|common|misc|manager|infos?)$/;

export const nounNames: Rule = {
  name: 'noun-names',
  why: 'a name that fits everything finds nothing',
  check(file) {
    if (!/^(?:apps|libs|infra)\//.test(file.path)) return [];
    const folders = file.path
      .replace(/^libs\/web\/data\//, '')
      .split('/')
      .slice(0, -1);
    const stem = file.name.replace(/(?:\.(?:db|spec|test|generated|d))*\.[a-z]+$/, '');
    const bad =
      folders.find((folder) => EMPTY.test(folder)) ?? (EMPTY.test(stem) || TAIL.test(stem) ? stem : undefined);
    if (bad === undefined) return [];
    return [
      { line: 1, message: `"${bad}" says nothing: give it a noun and a home, or keep it private beside its only user` },
    ];
  },
  planted: [
    { 'libs/kernel/src/utils.ts': '' },
    { 'libs/cases/src/common/a.service.ts': '' },
    { 'libs/platform/jobs/src/queue-manager.ts': '' },
    { 'apps/web/src/features/a/date.helpers.spec.ts': '' },
    { 'apps/web/src/data/client.ts': '' },
  ],
  fine: [{ 'libs/web/data/src/client.ts': '', 'libs/insight/src/domain/data-controller.ts': '', 'docs/data/a.md': '' }],
};
