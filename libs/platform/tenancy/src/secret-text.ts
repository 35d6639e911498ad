import { readFileSync } from 'node:fs';
import { SettingsError } from '@regiotafel/runtime';

const KEY = /^[0-9a-f]{64}$/i;

/** Whether a value is the text of a key: 32 bytes, hexadecimal. `Buffer.from` would make a short key of any other text. */
export const isKeyText = (value: unknown): value is string => typeof value === 'string' && KEY.test(value);

/** Whether a value has named entries, as JSON text gives them. */
export const isNamed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value that a JSON text says; undefined when it is no JSON. */
export const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** The text of the file that a setting names. @throws SettingsError when it cannot be read */
export const textOf = (setting: string, file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError(`Settings: ${setting} must name a file that can be read (${code}).`);
  }
};
