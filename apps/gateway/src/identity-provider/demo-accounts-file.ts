import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { DemoAccount } from './demo-account.js';

const accountsSchema = v.array(
  v.object({ subject: v.string(), name: v.string(), description: v.object({ nl: v.string(), en: v.string() }) }),
);

const fileIn = (dataFolder: string): string => join(dataFolder, 'demo-accounts.json');

/** Leaves the demo accounts where a gateway in a process of its own finds them. */
export const writeDemoAccounts = (dataFolder: string, accounts: readonly DemoAccount[]): void => {
  const draft = `${fileIn(dataFolder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(accounts, null, 2));
  renameSync(draft, fileIn(dataFolder));
};

/** The demo accounts of this data folder; nobody when none were left. */
export const readDemoAccounts = (dataFolder: string): DemoAccount[] => {
  try {
    return v.parse(accountsSchema, JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return [];
  }
};
