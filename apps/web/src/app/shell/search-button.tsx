import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '@regiotafel/web-ui';

const load = () => import('./search-dialog.js');
const SearchDialog = lazy(async () => ({ default: (await load()).SearchDialog }));

const isShortcut = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey);

/** Goes anywhere by typing; also with Ctrl K. What is behind it is fetched when somebody is about to open it. */
export const SearchButton = () => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="rt-search"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onPointerEnter={() => void load()}
        onClick={() => setOpen(true)}
      >
        <Search aria-hidden size={16} />
        <span className="rt-search__text">{t('shell.search')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <Suspense>{isOpen && <SearchDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
};
