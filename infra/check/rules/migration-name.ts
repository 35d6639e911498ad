import type { Rule } from '../rule.ts';

const NAME =
  /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d-[a-z0-9]+(?:-[a-z0-9]+)*\.(?:ts|sql|db\.spec\.ts)$/;

export const migrationName: Rule = {
  name: 'migration-name',
  why: 'migrations run in the order of their names and say what they do',
  check: (file) =>
    !/^(?:libs|apps)\/.*\/migrations\//.test(file.path) || NAME.test(file.name)
      ? []
      : [{ line: 1, message: 'name it YYYYMMDDTHHMM-what-it-does.ts, and keep nothing else in migrations/' }],
  planted: [
    { 'libs/cases/src/migrations/001-create.ts': '' },
    { 'libs/cases/src/migrations/20261322T0930-create.ts': '' },
    { 'libs/platform/tenancy/src/migrations/20261122T0930-CreateTable.ts': '' },
  ],
  fine: [{ 'libs/cases/src/migrations/20261122T0930-create-expertise-request.ts': '' }],
};
