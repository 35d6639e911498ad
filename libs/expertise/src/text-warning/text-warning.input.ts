import * as v from 'valibot';

const TEXT_MAX = 10_000;

export const WarnedText = v.strictObject({ text: v.pipe(v.string(), v.maxLength(TEXT_MAX)) });
