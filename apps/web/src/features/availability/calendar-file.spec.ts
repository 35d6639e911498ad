import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { readCalendarFile } from './calendar-file.js';

test('a small file is sent as it is', async () => {
  expect(await readCalendarFile(new Blob(['BEGIN:VCALENDAR']))).toEqual({
    content: 'BEGIN:VCALENDAR',
    encoding: 'PLAIN',
  });
});

test('a large file is sent compressed and says the same', async () => {
  const text = 'SUMMARY:café\r\n'.repeat(40_000);
  const { content, encoding } = await readCalendarFile(new Blob([text]));
  expect(encoding).toBe('GZIP_BASE64');
  expect(content.length).toBeLessThan(text.length / 10);
  expect(gunzipSync(Buffer.from(content, 'base64')).toString()).toBe(text);
});
