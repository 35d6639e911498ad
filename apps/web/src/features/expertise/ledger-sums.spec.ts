import { expect, test } from '@jest/globals';
import { sumsOf, type Booked } from './ledger-sums.js';

const line = (kind: Booked['kind'], hours: number, borrower: string, lender: string | null = null): Booked => ({
  kind,
  hours,
  municipality: { id: borrower, name: borrower },
  lenderMunicipality: lender === null ? null : { id: lender, name: lender },
  lender: lender === null ? { name: 'Jeugdhulp' } : null,
});

test('hours are summed for who borrows, reserved and worked apart', () => {
  expect(
    sumsOf([line('WORKED', 4, 'Lindehoven'), line('WORKED', 2.5, 'Lindehoven'), line('RESERVED', 6, 'Elzenrade')]),
  ).toEqual([
    { id: 'Elzenrade', name: 'Elzenrade', reserved: 6, worked: 0, lent: 0 },
    { id: 'Lindehoven', name: 'Lindehoven', reserved: 0, worked: 6.5, lent: 0 },
  ]);
});

test('worked hours of an own expert stand with the municipality that lends', () => {
  expect(sumsOf([line('WORKED', 3, 'Lindehoven', 'Zandstede')])).toContainEqual({
    id: 'Zandstede',
    name: 'Zandstede',
    reserved: 0,
    worked: 0,
    lent: 3,
  });
});

test('released hours count for nobody', () => {
  expect(sumsOf([line('RELEASED', 8, 'Lindehoven')])).toEqual([]);
});
