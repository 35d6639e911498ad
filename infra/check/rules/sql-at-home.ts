import ts from 'typescript';
import { literalText } from '../ast.ts';
import type { Rule } from '../rule.ts';

const HOME = /\.store\.ts$|\/migrations\/|^libs\/platform\/|^libs\/web\/|^apps\/web\/|^infra\//;
const SQL = new RegExp(
  '^\\s*(?:(?:/\\*.*?\\*/|--.*\\n)\\s*)*(?:' +
    [
      'select\\s[\\s\\S]+\\sfrom\\s',
      'select\\s+[a-z_.]+\\(',
      'insert\\s+into\\s',
      'update\\s+[\\w."]+\\s+set\\s',
      'delete\\s+from\\s',
      'with\\s+(?:recursive\\s+)?\\w+\\s+as\\s+(?:materialized\\s+)?\\(',
      '(?:create|alter|drop|truncate)\\s+(?:table|policy|role|schema|index|function|view|trigger|sequence|type)\\s',
      'grant\\s[\\s\\S]+\\son\\s',
    ].join('|') +
    ')',
  'i',
);

export const sqlAtHome: Rule = {
  name: 'sql-at-home',
  why: 'row-level security is reviewed where the SQL is',
  check(file) {
    if (!/^(?:libs|apps)\//.test(file.path) || HOME.test(file.path) || file.isTest) return [];
    return file.nodes
      .filter((node) => !ts.isImportDeclaration(node.parent) && SQL.test(literalText(node) ?? ''))
      .map((node) => ({
        line: file.lineOf(node),
        message: 'only a .store.ts or a migration speaks SQL: move the statement there',
      }));
  },
  planted: [
    { 'libs/cases/src/a/a.service.ts': "tx.read('select id from cases.signal', []);" },
    { 'libs/cases/src/a/a.loader.ts': 'tx.read(`with x as (select 1) select * from x`);' },
    { 'apps/cases/src/main.ts': "db.query('UPDATE sec.clock SET offset = 1');" },
  ],
  fine: [
    { 'libs/cases/src/a/a.store.ts': "tx.read('select id from cases.signal', []);" },
    { 'libs/cases/src/a/a.service.ts': "const a = 'select a municipality';" },
    { 'libs/cases/src/a/a.service.db.spec.ts': "owner.query('delete from cases.signal');" },
  ],
};
