import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { shown } from './testing/example.js';

test('the example of the README plans, explains and repairs what it says', () => {
  const robin = {
    meeting: 'table-1',
    day: 2,
    grain: 30,
    room: 'room-1',
    people: [
      { role: 'COORDINATOR', person: 'kim' },
      { role: 'POLICE', person: 'robin' },
    ],
  };
  const sam = { ...robin, people: [robin.people[0], { role: 'POLICE', person: 'sam' }] };
  expect(shown).toEqual({
    planned: robin,
    checked: 0,
    why: [
      { code: 'NOTICE_TOO_SHORT', count: 30 },
      { code: 'ROLE_BUSY', role: 'POLICE', count: 6 },
      { code: 'PLAN_BETTER_LATER', count: 6 },
    ],
    next: 31,
    afterIllness: { meeting: 'table-1', from: robin, to: sam, time: false, room: false, people: 1 },
  });
});

test('the README shows the example that runs', async () => {
  const [readme, example] = await Promise.all(
    ['../README.md', './testing/example.ts'].map((path) => readFile(new URL(path, import.meta.url), 'utf8')),
  );
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});
