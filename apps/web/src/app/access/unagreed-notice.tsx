import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { UnagreedQuery } from './access.query.js';

/** Says to whoever gives access what stays out of sight by it, and where agreement is asked. */
export const UnagreedNotice = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const { data } = useScreenQuery(UnagreedQuery, { id: caseId });
  const count = data?.caseFile?.unagreedForLaterAccess ?? 0;
  if (count === 0) return null;
  return <p>{t('access.unagreed', { count })}</p>;
};
