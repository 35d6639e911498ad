import { Download, FileJson, Printer } from 'lucide-react';
import { useAsk } from '@regiotafel/web-data';
import { Button, Menu, showToast, useText, type MenuEntry } from '@regiotafel/web-ui';
import { saveFile } from '../export/save-file.js';
import { CasePackageQuery, ZgwCaseQuery } from './case-package.query.js';

type Made = {
  readonly fileName: string;
  readonly json: string;
  readonly contributions: number;
  readonly withheld: number;
};

export type PackageMenuProps = { readonly caseId: string; readonly status: string };

/** Takes a case along to another system. What contributors did not agree to stays behind. */
export const PackageMenu = ({ caseId, status }: PackageMenuProps) => {
  const t = useText();
  const askPackage = useAsk(CasePackageQuery);
  const askZgw = useAsk(ZgwCaseQuery);
  const isOver = status === 'CLOSED' || status === 'RETAINED';
  const save = (made: Made | null | undefined): void => {
    if (!made) {
      showToast(t('casePackage.none'), 'negative');
      return;
    }
    saveFile(made.fileName, 'application/json', made.json);
    const { contributions, withheld } = made;
    showToast(t('casePackage.done', { contributions, withheld }));
  };
  const entries: MenuEntry[] = [
    {
      id: 'package',
      label: t('casePackage.json'),
      description: t('casePackage.jsonText'),
      icon: FileJson,
      onAction: () => void askPackage({ caseId }).then(({ data }) => save(data?.casePackage)),
    },
    ...(isOver
      ? [
          {
            id: 'zgw',
            label: t('casePackage.zgw'),
            description: t('casePackage.zgwText'),
            icon: FileJson,
            onAction: () => void askZgw({ caseId }).then(({ data }) => save(data?.zgwCase)),
          },
        ]
      : []),
    {
      id: 'print',
      label: t('casePackage.print'),
      description: t('casePackage.printText'),
      icon: Printer,
      onAction: () => globalThis.print(),
    },
  ];
  return (
    <Menu
      label={t('casePackage.title')}
      trigger={<Button icon={Download}>{t('casePackage.title')}</Button>}
      groups={[{ id: 'files', entries }]}
    />
  );
};
