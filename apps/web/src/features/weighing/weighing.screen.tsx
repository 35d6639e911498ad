import { useText } from '@regiotafel/web-ui';
import { Page } from '../../app/shell/page.js';

export const Screen = () => {
  const t = useText();
  return <Page title={t('weighing.title')}>{null}</Page>;
};
