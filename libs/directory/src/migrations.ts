import type { Migration } from '@regiotafel/tenancy';
import { createRegion } from './migrations/20261124T0930-create-region.js';

/** The migrations of this scope, in order. */
export const directoryMigrations: readonly Migration[] = [createRegion];
