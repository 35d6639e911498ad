import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegionFile } from './read-region-file.js';

const demo = join(import.meta.dirname, '../../demo');
const veldersoord = readFileSync(join(demo, 'veldersoord.yaml'), 'utf8');

describe('a region file', () => {
  test.each(readdirSync(demo).filter((name) => name.endsWith('.yaml')))('the demo region %s holds', (name) => {
    expect(readRegionFile(readFileSync(join(demo, name), 'utf8'))).toHaveProperty('file');
  });

  test('every wrong field and reference is named at once', () => {
    const wrong = veldersoord
      .replace('organisation: om,', 'organisation: nobody,')
      .replace('members: [marit, bram]', 'members: [bram]');
    expect(readRegionFile(wrong)).toEqual({
      errors: [
        { path: 'weighingTeams.1.members', code: 'PARTY_MISSING' },
        { path: 'people.3.organisation', code: 'UNKNOWN_REFERENCE' },
      ],
    });
  });

  test('broken YAML names the line, an absent part its name', () => {
    expect(readRegionFile('region: {slug: a\nx: [')).toMatchObject({
      errors: [{ code: 'INVALID_YAML' }, { code: 'INVALID_YAML' }],
    });
    const errors = readRegionFile('region: {slug: ab}');
    expect(errors).toMatchObject({ errors: expect.arrayContaining([{ path: 'municipalities', code: 'REQUIRED' }]) });
  });
});
