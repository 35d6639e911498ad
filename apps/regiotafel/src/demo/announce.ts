import type { Settings } from '@regiotafel/runtime';
import { demoAccounts } from './accounts.js';

/** Prints where the application is and, in demo, who can sign in. */
export const announceDemo = ({ mode, publicUrl }: Settings): void => {
  console.log(`\nRegiotafel: ${publicUrl}`);
  if (mode !== 'demo') return;
  console.log(`Partner form without an account: ${publicUrl}/melden/lindehoven`);
  console.log('Demo accounts (invented; sign in by a click):');
  for (const { name, description } of demoAccounts()) console.log(`  ${name.padEnd(18)} ${description.nl}`);
};
