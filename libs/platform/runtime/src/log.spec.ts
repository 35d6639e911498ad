import { expect, test } from '@jest/globals';
import { NotFound } from '@regiotafel/kernel';
import { createLog } from './log.js';

const recorder = (options: { level?: 'debug' | 'info'; stacks?: boolean } = {}) => {
  const lines: string[] = [];
  const log = createLog({ level: 'info', stacks: false, write: (line) => lines.push(line), ...options });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
};

test('an event is one line of JSON with its fields', () => {
  const { log, lines, last } = recorder();
  log.info('job.done', { id: 'a\nb', tries: 2 });
  expect(lines.join('').match(/\n/g)).toHaveLength(1);
  expect(last()).toMatchObject({ level: 'info', event: 'job.done', id: 'a\nb', tries: 2 });
});

test('a field cannot pose as the level or the event', () => {
  const { log, last } = recorder();
  log.warn('real', { event: 'forged', level: 'debug' });
  expect(last()).toMatchObject({ event: 'real', level: 'warn' });
});

test('what is below the level is not written', () => {
  const { log, lines } = recorder();
  log.debug('noise');
  expect(lines).toEqual([]);
});

test('the message of an error never reaches the log, also not through the stack', () => {
  const { log, lines } = recorder({ stacks: true });
  const errorId = log.error('request.failed', new Error('person Jan\n    at the Kerkstraat 3'));
  expect(lines.join('')).not.toMatch(/Jan|Kerkstraat/);
  expect(JSON.parse(lines.join(''))).toMatchObject({ errorId, code: 'UNKNOWN', stack: expect.any(Array) });
});

test('an error of ours is written with its code and without a stack in production', () => {
  const { log, last } = recorder();
  log.error('request.failed', new NotFound(), { operation: 'o1' });
  expect(last()).toMatchObject({ code: 'NOT_FOUND', operation: 'o1' });
  expect(last()).not.toHaveProperty('stack');
});
