import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { RegimePanel } from './regime-panel.js';
import { KindPanel, PartiesPanel, RelativesPanel } from './surroundings-panels.js';
import { CaseSurroundingsScreenQuery, type SurroundingsFile } from './surroundings.query.js';

const route = getRouteApi('/seat/casussen/$id/omgeving');

const Content = ({ file }: { readonly file: SurroundingsFile }) => {
  const t = useText();
  return (
    <div className="rt-case">
      <div className="rt-case__main">
        <RelativesPanel file={file} />
        <PartiesPanel file={file} />
      </div>
      <div className="rt-case__side">
        <KindPanel file={file} />
        <RegimePanel file={file} law={t(`regime.${file.regime}`)} />
      </div>
    </div>
  );
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CaseSurroundingsScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('surroundings.title')} file={result.data?.caseFile} purposes={purposesIn(result.data)}>
      <QueryView of={result}>{(data) => data.caseFile && <Content file={data.caseFile} />}</QueryView>
    </CaseFrame>
  );
};
