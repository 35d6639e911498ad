/** `production` answers trusted documents only and tells nothing about the schema. */
export type Mode = 'demo' | 'production';
