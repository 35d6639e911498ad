const entryOf = (name: string, at: number): Buffer => {
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(at, 42);
  entry.write(name, 46, 'latin1');
  return entry;
};

const localOf = (name: string, content: string): Buffer => {
  const local = Buffer.alloc(30 + name.length + content.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.write(name + content, 30, 'latin1');
  return local;
};

/** A zip with these files, stored as they are; the first may have content, the others are empty. */
export const aZip = (names: readonly string[], first = ''): Buffer => {
  const locals = names.map((name, at) => localOf(name, at === 0 ? first : ''));
  const entries = Buffer.concat(names.map((name) => entryOf(name, 0)));
  const body = Buffer.concat(locals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, entries, end]);
};

/** The smallest file of each type that is taken. */
export const FILES = {
  PDF: Buffer.from('%PDF-1.7\nKanarie-document\n%%EOF\n'),
  PNG: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(20)]),
  JPEG: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(20)]),
  DOCX: aZip(['[Content_Types].xml', 'word/document.xml']),
  ODT: aZip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.text'),
  TEXT: Buffer.from('Kanarie-document: één regel.\n'),
} as const;
