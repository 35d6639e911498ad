import { getRouteApi } from '@tanstack/react-router';
import { readFragment, useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { AftercarePanel } from './aftercare-panel.js';
import { CaseEndParts, CaseEndScreenQuery } from './case-end.query.js';
import { ClosingPanel } from './closing-panel.js';
import { PhasePanel } from './phase-panel.js';
import './case-end.css';

const route = getRouteApi('/seat/casussen/$id/afronden');

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CaseEndScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile?.end)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('caseEnd.title')} file={result.data?.caseFile} purposes={purposesIn(result.data)}>
      <QueryView of={result}>
        {({ caseFile }) => {
          const file = caseFile && readFragment(CaseEndParts, caseFile);
          if (!caseFile || !file?.end) return null;
          const signals = [caseFile.signal, ...caseFile.joinedSignals.map(({ signal }) => signal)];
          const part = { caseId: caseFile.id, file, end: file.end, signals };
          return (
            <div className="rt-end">
              <PhasePanel {...part} />
              <AftercarePanel key={`aftercare ${file.status}`} {...part} />
              <ClosingPanel key={`closing ${file.status}`} {...part} />
            </div>
          );
        }}
      </QueryView>
    </CaseFrame>
  );
};
