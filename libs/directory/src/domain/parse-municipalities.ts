/** One row of the register of municipalities. */
export interface MunicipalityRow {
  readonly cbsCode: string;
  readonly name: string;
  readonly province: string;
  readonly inhabitants: number;
  readonly areaKm2: number;
  readonly safetyRegionCode: string;
  readonly safetyRegion: string;
  readonly neighbours: readonly string[];
}

/** A row that was refused; `line` counts from 1 in the file. */
export interface RowError {
  readonly line: number;
  readonly column: string;
  readonly code:
    'WRONG_HEADER' | 'WRONG_COLUMN_COUNT' | 'INVALID_CODE' | 'REQUIRED' | 'INVALID_NUMBER' | 'DUPLICATE' | 'OPEN_QUOTE';
}

export interface ParsedMunicipalities {
  readonly rows: readonly MunicipalityRow[];
  readonly errors: readonly RowError[];
}

const HEADER = [
  'cbs_code',
  'name',
  'province',
  'inhabitants',
  'area_km2',
  'safety_region_code',
  'safety_region',
  'neighbour_cbs_codes',
];
const CODE = /^GM\d{4}$/;

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
  readonly closed: boolean;
}

/** Splits one line of RFC 4180 text without line breaks inside cells. */
const splitLine = (text: string): { cells: string[]; closed: boolean } => {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return { cells: [...cells, cell], closed: !quoted };
};

const linesOf = (text: string): Line[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, ...splitLine(line) }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '');

const numberOf = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);

const rowOf = ({ line, cells, closed }: Line): { row: MunicipalityRow; errors: RowError[] } => {
  const [
    cbsCode = '',
    name = '',
    province = '',
    inhabitants = '',
    area = '',
    regionCode = '',
    region = '',
    neighbours = '',
  ] = cells;
  const codes = neighbours.split(' ').filter((code) => code !== '');
  const failed: [boolean, string, RowError['code']][] = [
    [!closed, 'line', 'OPEN_QUOTE'],
    [cells.length !== HEADER.length, 'line', 'WRONG_COLUMN_COUNT'],
    [!CODE.test(cbsCode), 'cbs_code', 'INVALID_CODE'],
    [name.trim() === '', 'name', 'REQUIRED'],
    [province.trim() === '', 'province', 'REQUIRED'],
    [!Number.isInteger(numberOf(inhabitants)), 'inhabitants', 'INVALID_NUMBER'],
    [!(numberOf(area) > 0), 'area_km2', 'INVALID_NUMBER'],
    [codes.some((code) => !CODE.test(code)), 'neighbour_cbs_codes', 'INVALID_CODE'],
  ];
  return {
    row: {
      cbsCode,
      name: name.trim(),
      province: province.trim(),
      inhabitants: numberOf(inhabitants),
      areaKm2: numberOf(area),
      safetyRegionCode: regionCode,
      safetyRegion: region,
      neighbours: codes,
    },
    errors: failed.filter(([is]) => is).map(([, column, code]) => ({ line, column, code })),
  };
};

/** Reads the register of municipalities from CSV text. Every wrong row is named; the caller imports only when there is none. */
export const parseMunicipalities = (text: string): ParsedMunicipalities => {
  const [header, ...body] = linesOf(text);
  if (!header || header.cells.join() !== HEADER.join())
    return { rows: [], errors: [{ line: 1, column: 'line', code: 'WRONG_HEADER' }] };
  const seen = new Set<string>();
  const parsed = body.map((line) => {
    const { row, errors } = rowOf(line);
    const duplicate: RowError[] = seen.has(row.cbsCode)
      ? [{ line: line.line, column: 'cbs_code', code: 'DUPLICATE' }]
      : [];
    seen.add(row.cbsCode);
    return { row, errors: [...errors, ...duplicate] };
  });
  return { rows: parsed.map(({ row }) => row), errors: parsed.flatMap(({ errors }) => errors) };
};
