import type { Uuid } from '@regiotafel/kernel';
import { prepared, type OperatorTx } from '@regiotafel/tenancy';
import type { MunicipalityRow } from '../domain/parse-municipalities.js';

/** A municipality that works with the platform. */
export interface MunicipalityRecord {
  readonly id: Uuid;
  readonly name: string;
  readonly municipality_code: string | null;
  readonly inhabitants: number | null;
  readonly region_id: Uuid | null;
}

export const MUNICIPALITIES_BY_ID = prepared<MunicipalityRecord>(
  'directory.municipalities_by_id',
  `select id, name, municipality_code, inhabitants, region_id from reference.tenants
   where id in (select unnest($1::uuid[])) and kind = 'MUNICIPALITY'
     and (id = (select sec.t()) or region_id = (select sec.r()))`,
);

export const MUNICIPALITIES_OF_REGION = prepared<MunicipalityRecord>(
  'directory.municipalities_of_region',
  `select t.id, t.name, t.municipality_code, t.inhabitants, t.region_id from directory.participations p
   join reference.tenants t on t.id = p.municipality_id where p.tenant_id = (select sec.r()) and p.until is null order by t.name`,
);

const REPLACE_REGISTER = prepared(
  'reference.municipalities.replace',
  `insert into reference.municipalities as old (cbs_code, name, province, inhabitants, area_km2, safety_region_code, safety_region, neighbours)
   select r->>'cbsCode', r->>'name', r->>'province', (r->>'inhabitants')::int, (r->>'areaKm2')::numeric, r->>'safetyRegionCode', r->>'safetyRegion',
     array(select jsonb_array_elements_text(r->'neighbours'))
   from jsonb_array_elements($1::jsonb) r
   on conflict (cbs_code) do update set name = excluded.name, province = excluded.province, inhabitants = excluded.inhabitants,
     area_km2 = excluded.area_km2, safety_region_code = excluded.safety_region_code, safety_region = excluded.safety_region, neighbours = excluded.neighbours
   where (old.name, old.province, old.inhabitants, old.area_km2, old.safety_region_code, old.safety_region, old.neighbours)
     is distinct from (excluded.name, excluded.province, excluded.inhabitants, excluded.area_km2, excluded.safety_region_code, excluded.safety_region, excluded.neighbours)`,
);

/** Writes the register; answers how many rows are new or changed. */
export const replaceRegister = (tx: OperatorTx, rows: readonly MunicipalityRow[]): Promise<number> =>
  tx.write(REPLACE_REGISTER, [JSON.stringify(rows)]);
