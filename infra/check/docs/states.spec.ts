import { expect, test } from '@jest/globals';
import { SourceFile } from '../source.ts';
import { machines, machinesIn } from './states.ts';

const table = (rows: string): SourceFile =>
  new SourceFile(
    'libs/a/src/domain/thing.ts',
    `const LEADS = ['ONE', 'TWO'] as const;\nexport const THING_STATE_TRANSITIONS: readonly Step[] = [${rows}];`,
  );

test('a table is read with the constants it names', () => {
  const file = table("{ command: 'go', from: 'A', to: 'B', by: [...LEADS, 'THREE'] }");
  expect(machinesIn(file)).toEqual([
    {
      name: 'Thing state',
      path: 'libs/a/src/domain/thing.ts',
      steps: [{ command: 'go', from: 'A', to: 'B', by: ['ONE', 'TWO', 'THREE'] }],
      later: [],
    },
  ]);
});

test('steps that nobody can take yet are told beside the table', () => {
  const row = "{ command: 'go', from: 'A', to: 'B', by: ['ONE'] }";
  const later = `export const THING_TRANSITIONS = [${row}];\nexport const THING_LATER = ['go'];`;
  const [machine] = machinesIn(new SourceFile('libs/a/src/domain/thing.ts', later));
  expect(machine?.later).toEqual(['go']);
});

test.each([
  ["{ command: 'go', from: 'A', by: LEADS }", 'no to'],
  ["{ command: 'go', from: 'A', to: elsewhere(), by: LEADS }", 'no constant'],
])('%s is no step', (rows, message) => {
  expect(() => machinesIn(table(rows))).toThrow(message);
});

test('the page holds the machines of weighings and cases, and no step twice', () => {
  const found = machines();
  expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['Case', 'Weighing']));
  for (const { name, steps } of found) {
    const keys = steps.map(({ from, command, to }) => `${name} ${from} ${command} ${to}`);
    expect(keys).toEqual([...new Set(keys)]);
  }
});
