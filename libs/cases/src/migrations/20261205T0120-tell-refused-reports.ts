import { type Migration, rewall } from '@regiotafel/tenancy';

const SENDS = "(select sec.has(array['REPORTER']))";

/**
 * The hours of a form are counted apart from those of each system that reports, so that neither fills the other, and say how
 * many reports were refused because there were too many: for the desk, which would hear of it nowhere else.
 */
export const tellRefusedReports: Migration = {
  name: '20261205T0120-tell-refused-reports',
  statements: [
    `alter table cases.submission_windows
       add column source uuid not null default '00000000-0000-0000-0000-000000000000',
       add column refused integer not null default 0 check (refused >= 0),
       add column refused_at timestamptz,
       drop constraint submission_windows_pkey,
       add primary key (tenant_id, window_start, source)`,
    'create index submission_windows_refused on cases.submission_windows (tenant_id, refused_at) where refused > 0',
    ...rewall(
      {
        table: 'cases.submission_windows',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        need: {
          SELECT: "(select sec.has(array['REPORTER', 'LIAISON']))",
          INSERT: SENDS,
          UPDATE: SENDS,
        },
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
  ],
};
