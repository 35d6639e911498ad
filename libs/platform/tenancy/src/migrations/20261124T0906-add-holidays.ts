import { dutchHolidays } from '../dutch-holidays.js';
import type { Migration } from '../migration.js';

const YEARS = Array.from({ length: 15 }, (_, at) => 2024 + at);
const values = YEARS.flatMap(dutchHolidays).map(([day, name]) => `('${day}', '${name}')`);

/** Days that are no working days, 2024 to 2038. */
export const addHolidays: Migration = {
  name: '20261124T0906-add-holidays',
  statements: [`insert into reference.holidays (day, name) values ${values.join(', ')} on conflict (day) do nothing`],
};
