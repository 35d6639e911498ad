import { Notice, useText } from '@regiotafel/web-ui';
import { useReach } from '../reachability.js';

/** Says that what is shown may be old. The screen stays usable. */
export const ConnectionNotice = () => {
  const t = useText();
  const reach = useReach();
  if (reach === 'REACHED') return null;
  return (
    <div className="rt-connection">
      <Notice tone="warning" role="status" title={t(`connection.${reach}.title`)}>
        {t(`connection.${reach}.text`)}
      </Notice>
    </div>
  );
};
