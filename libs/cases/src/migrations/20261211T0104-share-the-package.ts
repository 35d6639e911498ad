import type { Migration } from '@regiotafel/tenancy';

const PURPOSES = [
  [
    'PGA',
    'WET_PGA',
    97,
    'persoonsgerichte aanpak',
    'person-centred approach',
    "'NARRATIVE', 'IDENTITY', 'PLAN', 'CONTRIBUTIONS'",
  ],
  ['WGS', 'WGS', 98, 'zorg en veiligheid', 'care and safety', "'NARRATIVE', 'IDENTITY', 'PLAN', 'CONTRIBUTIONS'"],
  ['AVG', 'AVG', 99, 'situatie zonder personen', 'situation without persons', "'NARRATIVE', 'PLAN', 'CONTRIBUTIONS'"],
]
  .map(
    ([suffix, regime, position, nl, en, fields]) =>
      `select 'ESCALATION_${suffix}', ${position}, 'Opschaling (${nl})', 'Escalation (${en})', '${regime}',
         p.legal_basis, array[${fields}], 28, 84, p.source, array['ESCALATE'] from reference.purposes p where p.code = 'EXPERT_ADVICE_${suffix}'`,
  )
  .join(' union all ');

/**
 * What goes along with a case that is taken up is shared in the same step, with a named colleague, by a grant that ends when the
 * case comes back. A page for the mayor goes along only when it was written. A decision names the signed document of the case.
 */
export const shareThePackage: Migration = {
  name: '20261211T0104-share-the-package',
  statements: [
    'alter table reference.purposes drop constraint purposes_serves_check',
    `alter table reference.purposes add constraint purposes_serves_check
       check (serves <@ array['OFFER', 'SIGNAL', 'CASE', 'HANDOVER', 'CONTRIBUTE', 'ESCALATE'])`,
    `insert into reference.purposes (code, position, name_nl, name_en, regime, legal_basis, field_set, days, max_days, source, serves) ${PURPOSES}`,
    'alter table cases.escalations add column receiver_id uuid, add column grant_id uuid',
    'alter table cases.mayor_decisions add column document_id uuid',
    `create function cases.check_escalation() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if new.receiver_id is null and not new.package <@ array['MAYOR_NOTE'] then
           raise exception 'a package goes to a named person' using errcode = '23514';
         end if;
         if 'MAYOR_NOTE' = any (new.package) and not exists (select from cases.mayor_notes n where n.case_id = new.case_id) then
           raise exception 'the page for the mayor was not written' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger shares_with_a_name before insert on cases.escalations for each row execute function cases.check_escalation()',
  ],
};
