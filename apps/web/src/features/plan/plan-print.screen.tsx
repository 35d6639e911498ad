import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { readFragment, useScreenQuery } from '@regiotafel/web-data';
import { Button, useText, useTimeText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { useNow } from '../../app/business-clock.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { CaseHeadParts } from '../../app/case-frame/case-head.query.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Goals } from './goals.js';
import { CasePlanScreenQuery, PlanParts, type CasePlan, type Measure } from './plan.query.js';
import { Views } from './views.js';
import './plan.css';

const route = getRouteApi('/seat/casussen/$id/plan/print');

const MeasureRow = ({ measure }: { readonly measure: Measure }) => {
  const t = useText();
  const time = useTimeText();
  const { title, nature, track, owner, startsOn, dueOn, status, necessity, basis } = measure;
  return (
    <tr>
      <th scope="row">
        {title}
        {necessity !== null && <span className="rt-plan__detail">{necessity}</span>}
        {basis !== null && <span className="rt-plan__detail">{basis}</span>}
      </th>
      <td>{t(`plan.nature.${nature}`)}</td>
      <td>{t(`plan.track.${track}`)}</td>
      <td>{owner.name}</td>
      <td>
        {time.day(startsOn as Day)} – {time.day(dueOn as Day)}
      </td>
      <td>{t(`plan.measureStatus.${status}`)}</td>
    </tr>
  );
};

const Sheet = ({ plan }: { readonly plan: CasePlan }) => {
  const t = useText();
  return (
    <div className="rt-plan-print">
      <h2>{t('plan.goals')}</h2>
      {plan.goals.length === 0 ? <p>{t('plan.goals.empty')}</p> : <Goals goals={plan.goals} />}
      <h2>{t('plan.measures')}</h2>
      <p>{t(`plan.balance.${plan.balance}`)}</p>
      <div className="rt-plan-print__scroll">
        <table>
          <thead>
            <tr>
              {['title', 'nature', 'track', 'owner', 'period', 'status'].map((column) => (
                <th key={column} scope="col">
                  {t(`plan.measure.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.measures.map((measure) => (
              <MeasureRow key={measure.id} measure={measure} />
            ))}
          </tbody>
        </table>
      </div>
      <h2>{t('plan.views')}</h2>
      <Views plan={plan} />
      <h2>{t('plan.adoption')}</h2>
      <p>{t(plan.isAdopted ? 'plan.adoption.ADOPTED' : 'plan.adoption.none')}</p>
    </div>
  );
};

/** The plan on paper, as far as the reader may read it. */
export const Screen = () => {
  const t = useText();
  const time = useTimeText();
  const today = dayAt(useNow());
  const { id } = route.useParams();
  const result = useScreenQuery(CasePlanScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile?.plan)) return <NotFoundPage />;
  const head = result.data?.caseFile && readFragment(CaseHeadParts, result.data.caseFile);
  return (
    <CaseFrame
      title={t('plan.title')}
      file={result.data?.caseFile}
      purposes={purposesIn(result.data)}
      actions={
        <Button icon={Printer} onPress={() => window.print()}>
          {t('plan.print')}
        </Button>
      }
    >
      {head && (
        <p>
          <strong>{t('plan.printTitle', { number: head.number })}</strong>{' '}
          {t('plan.printedOn', { day: time.longDay(today) })}
        </p>
      )}
      <QueryView of={result}>
        {({ caseFile }) => caseFile?.plan && <Sheet plan={readFragment(PlanParts, caseFile.plan)} />}
      </QueryView>
    </CaseFrame>
  );
};
