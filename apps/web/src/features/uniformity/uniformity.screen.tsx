import { Printer, Scale } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import {
  DataTable,
  EmptyState,
  FactList,
  Panel,
  useScreenLocale,
  useText,
  useTimeText,
  type TableColumn,
} from '@regiotafel/web-ui';
import { useLocalName } from '../../app/local-name.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { Page } from '../../app/shell/page.js';
import { Period } from './period.js';
import { UniformityScreenQuery, type CriterionFigures, type Uniformity } from './uniformity.query.js';

const Questions = ({ rows, label }: { readonly rows: readonly CriterionFigures[]; readonly label: string }) => {
  const t = useText();
  const time = useTimeText();
  const isDutch = useScreenLocale() === 'nl';
  const share = (id: 'unanimous' | 'withMost' | 'yes' | 'no'): TableColumn<CriterionFigures> => ({
    id,
    header: t(`uniformity.${id}`),
    align: 'end',
    sortBy: (row) => row[id],
    cell: (row) => time.percent(row[id]),
  });
  return (
    <DataTable
      label={label}
      columns={[
        {
          id: 'question',
          header: t('uniformity.question'),
          isRowHeader: true,
          cell: ({ textNl, textEn }) => (isDutch ? textNl : textEn),
        },
        share('unanimous'),
        share('withMost'),
        share('yes'),
        share('no'),
        {
          id: 'weighings',
          header: t('uniformity.weighings'),
          align: 'end',
          sortBy: ({ weighings }) => weighings,
          cell: ({ weighings }) => weighings,
        },
      ]}
      rows={rows}
      rowId={({ code }) => code}
      rowName={({ textNl, textEn }) => (isDutch ? textNl : textEn)}
      empty={<p>{t('uniformity.noQuestions')}</p>}
    />
  );
};

const Outcomes = ({ of }: { readonly of: Uniformity }) => {
  const t = useText();
  const other = of.otherOutcomes > 0 ? [{ term: t('uniformity.other'), value: of.otherOutcomes }] : [];
  return (
    <FactList
      facts={[
        ...of.outcomes.map(({ outcome, weighings }) => ({ term: t(`outcome.${outcome}`), value: weighings })),
        ...other,
      ]}
    />
  );
};

const ThemePanel = ({ of }: { readonly of: Uniformity }) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const name = nameOf(of.theme);
  if (of.weighings === null)
    return (
      <Panel title={name}>
        <EmptyState icon={Scale} title={t('uniformity.few')}>
          {t('uniformity.fewText')}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title={name}>
      <Period of={of} />
      <FactList
        facts={[
          { term: t('uniformity.counted'), value: of.weighings },
          { term: t('uniformity.sameAsJoint'), value: time.percent(of.sameAsJoint ?? 0) },
          { term: t('uniformity.allSame'), value: time.percent(of.unanimous ?? 0) },
        ]}
      />
      <h3>{t('uniformity.outcomes')}</h3>
      <Outcomes of={of} />
      <h3>{t('uniformity.questions')}</h3>
      <Questions rows={of.criteria} label={t('uniformity.questionsOf', { theme: name })} />
    </Panel>
  );
};

/** How uniformly the region judges, by theme. */
export const Screen = () => {
  const t = useText();
  const result = useScreenQuery(UniformityScreenQuery, {});
  return (
    <Page
      title={t('uniformity.title')}
      lead={t('uniformity.lead')}
      actions={
        <RouteLinkButton to="/eensgezind/print" icon={Printer}>
          {t('uniformity.onPaper')}
        </RouteLinkButton>
      }
    >
      <p>{t('uniformity.steps')}</p>
      <QueryView of={result}>
        {({ weighingUniformity }) => (
          <>
            {(weighingUniformity ?? []).map((of) => (
              <ThemePanel key={`${of.theme.id} ${of.until}`} of={of} />
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
};
