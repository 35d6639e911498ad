import { expect, test } from '@jest/globals';
import { makeEventReader } from './event-stream.js';

test('an event arrives in one piece', () => {
  expect(makeEventReader()('event: next\ndata: {"data":1}\n\n')).toEqual([{ event: 'next', data: '{"data":1}' }]);
});

test('an event cut in pieces is put together', () => {
  const take = makeEventReader();
  expect(take('event: ne')).toEqual([]);
  expect(take('xt\ndata: 1\n')).toEqual([]);
  expect(take('\n')).toEqual([{ event: 'next', data: '1' }]);
});

test('keep-alive comments are no events', () => {
  expect(makeEventReader()(':\n\n: ping\n\nevent: complete\ndata:\n\n')).toEqual([{ event: 'complete', data: '' }]);
});

test('several events may arrive together', () => {
  expect(makeEventReader()('data: 1\n\ndata: 2\n\n').map((event) => event.data)).toEqual(['1', '2']);
});

test('lines of one event are joined', () => {
  expect(makeEventReader()('data: a\ndata: b\n\n')).toEqual([{ event: 'message', data: 'a\nb' }]);
});
