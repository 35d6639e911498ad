import { getRouteApi } from '@tanstack/react-router';
import { LogIn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { LinkButton, LoadingState, Notice, useText } from '@regiotafel/web-ui';
import { safeReturn } from '../../app/routes/safe-return.js';
import { readProviders, signInAddress, type IdentityProvider } from '../../app/session/session.js';
import { PlainPage } from '../../app/shell/plain-page.js';
import './sign-in.css';

const route = getRouteApi('/aanmelden');

type Providers =
  { readonly state: 'LOADING' | 'FAILED' } | { readonly state: 'READ'; readonly list: readonly IdentityProvider[] };

const useProviders = (): Providers => {
  const [providers, setProviders] = useState<Providers>({ state: 'LOADING' });
  useEffect(() => {
    readProviders().then(
      (list) => setProviders({ state: 'READ', list }),
      () => setProviders({ state: 'FAILED' }),
    );
  }, []);
  return providers;
};

const ProviderList = ({ providers, back }: { readonly providers: Providers; readonly back: string }) => {
  const t = useText();
  switch (providers.state) {
    case 'LOADING':
      return <LoadingState lines={2} />;
    case 'FAILED':
      return (
        <Notice tone="warning" role="alert" title={t('connection.UNAVAILABLE.title')}>
          {t('connection.start')}
        </Notice>
      );
    case 'READ':
      return (
        <ul className="rt-providers">
          {providers.list.map((provider) => (
            <li key={provider.id}>
              <LinkButton look="primary" icon={LogIn} href={signInAddress(provider.id, back)}>
                {t('signIn.with', { provider: provider.name })}
              </LinkButton>
            </li>
          ))}
        </ul>
      );
  }
};

export const Screen = () => {
  const t = useText();
  const { terug } = route.useSearch();
  const providers = useProviders();
  return (
    <PlainPage title={t('signIn.title')}>
      <p>{t('signIn.lead')}</p>
      {terug !== undefined && terug !== '/' && <Notice>{t('signIn.return')}</Notice>}
      <ProviderList providers={providers} back={safeReturn(terug)} />
      <p className="rt-plain__small">{t('signIn.privacy')}</p>
    </PlainPage>
  );
};
