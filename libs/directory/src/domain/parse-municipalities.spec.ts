import { describe, expect, test } from '@jest/globals';
import { parseMunicipalities } from './parse-municipalities.js';

const HEADER = 'cbs_code,name,province,inhabitants,area_km2,safety_region_code,safety_region,neighbour_cbs_codes';
const row = (text: string) => parseMunicipalities(`${HEADER}\n${text}\n`);

describe('the register of municipalities', () => {
  test('a quoted comma belongs to the name', () => {
    const { rows, errors } = row('GM9001,"Linde, en Hoven",Verzonnen,25000,10.5,VR99,Veldersoord,GM9002 GM9003');
    expect(errors).toEqual([]);
    expect(rows[0]).toMatchObject({ name: 'Linde, en Hoven', inhabitants: 25_000, neighbours: ['GM9002', 'GM9003'] });
  });

  test('every wrong row is named with its line', () => {
    const good = 'GM9001,Lindehoven,Verzonnen,25000,10.5,VR99,Veldersoord,';
    const { errors } = row(
      [good, 'GM1,X,Y,1,1,VR,V,', good, 'GM9004,X,Y,many,0,VR,V,', 'GM9005,"X,Y,1,1,VR,V,'].join('\n'),
    );
    expect(errors).toEqual([
      { line: 3, column: 'cbs_code', code: 'INVALID_CODE' },
      { line: 4, column: 'cbs_code', code: 'DUPLICATE' },
      { line: 5, column: 'inhabitants', code: 'INVALID_NUMBER' },
      { line: 5, column: 'area_km2', code: 'INVALID_NUMBER' },
      expect.objectContaining({ line: 6, code: 'OPEN_QUOTE' }),
      expect.objectContaining({ line: 6, code: 'WRONG_COLUMN_COUNT' }),
      expect.objectContaining({ line: 6, column: 'province' }),
      expect.objectContaining({ line: 6, column: 'inhabitants' }),
      expect.objectContaining({ line: 6, column: 'area_km2' }),
    ]);
  });

  test('another file is refused by its header', () => {
    expect(parseMunicipalities('a,b\n1,2').errors).toEqual([{ line: 1, column: 'line', code: 'WRONG_HEADER' }]);
  });
});
