import { expect, test } from '@jest/globals';
import { firstPageFiles } from './first-page.ts';

const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_react.js'] },
  '_react.js': { file: 'assets/react.js' },
  'screen.tsx': { file: 'assets/screen.js', imports: ['_react.js', '_table.js'] },
  '_table.js': { file: 'assets/table.js' },
  'other.tsx': { file: 'assets/other.js' },
  'style.css': { file: 'assets/style.css' },
};

test('what several files import is weighed once', () => {
  expect(firstPageFiles(manifest, 'index.html', ['screen.tsx'])).toEqual([
    'assets/index.js',
    'assets/react.js',
    'assets/screen.js',
    'assets/table.js',
  ]);
});

test('style sheets are not JavaScript', () => {
  expect(firstPageFiles(manifest, 'index.html', ['style.css'])).toEqual(['assets/index.js', 'assets/react.js']);
});

test('a first page that is not in the build is a mistake', () => {
  expect(() => firstPageFiles(manifest, 'index.html', ['gone.tsx'])).toThrow('gone.tsx is not in the build');
});
