import { describe, expect, test } from '@jest/globals';
import { DOCUMENT_SCAN_TRANSITIONS, mayBeOpened, SCAN_COMMANDS, SCAN_STATES, scanAfter } from './document.js';
import { documentTypeOf } from './document-type.js';
import { aZip, FILES } from './testing/a-file.js';

const fitting = new Map(DOCUMENT_SCAN_TRANSITIONS.map(({ from, command, to }) => [`${from} ${command}`, to]));

describe('the scan of a document', () => {
  test.each(SCAN_STATES.flatMap((state) => SCAN_COMMANDS.map((command) => [state, command] as const)))(
    'that is %s takes the step %s or refuses it',
    (state, command) => {
      const taken = (): string => {
        try {
          return scanAfter(state, command);
        } catch (error) {
          return (error as { code: string }).code;
        }
      };
      expect(taken()).toBe(fitting.get(`${state} ${command}`) ?? 'DOCUMENT_WRONG_STATE');
    },
  );

  test('opens the content only when nothing was found or nobody could look', () => {
    expect(SCAN_STATES.filter(mayBeOpened)).toEqual(['CLEAN', 'NOT_SCANNED']);
  });
});

describe('a file', () => {
  test.each(Object.entries(FILES))('is known as %s by its bytes', (type, content) => {
    expect(documentTypeOf(content)).toBe(type);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a program', Buffer.from('MZ\u0090\u0000\u0003', 'latin1')],
    ['text that is not UTF-8', Buffer.from([0x68, 0xe9, 0x6c])],
    ['a zip of anything', aZip(['hello.txt'])],
    ['a zip that is cut off', FILES.DOCX.subarray(0, FILES.DOCX.length - 30)],
    ['a text document with macros', aZip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'])],
    ['a web page before a picture', Buffer.concat([Buffer.from('<script>'), FILES.PNG])],
  ])('is refused when it is %s', (_what, content) => {
    expect(documentTypeOf(content)).toBeNull();
  });
});
