import { Download, FileJson, Printer } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useAsk, type Problem } from '@regiotafel/web-data';
import { Button, Menu, showToast, useText, type MenuEntry } from '@regiotafel/web-ui';
import { saveFile } from '../export/save-file.js';
import { CasePackageQuery, ZgwCaseQuery } from './case-package.query.js';

type Made = {
  readonly fileName: string;
  readonly json: string;
  readonly contributions: number;
  readonly withheld: number;
};

export type PackageMenuProps = { readonly caseId: string; readonly status: string; readonly isExercise: boolean };

const useSave = () => {
  const t = useText();
  return (made: Made | null | undefined, problem: Problem | null): void => {
    if (!made) {
      const isUnset = problem?.code === 'ZGW_NOT_SET_UP';
      showToast(t(isUnset ? 'error.ZGW_NOT_SET_UP' : 'casePackage.none'), 'negative');
      return;
    }
    saveFile(made.fileName, 'application/json', made.json);
    const { contributions, withheld } = made;
    showToast(t('casePackage.done', { contributions, withheld }));
  };
};

/** Takes a case along to another system. What contributors did not agree to stays behind; an exercise is no Zaak. */
export const PackageMenu = ({ caseId, status, isExercise }: PackageMenuProps) => {
  const t = useText();
  const navigate = useNavigate();
  const askPackage = useAsk(CasePackageQuery);
  const askZgw = useAsk(ZgwCaseQuery);
  const isZaak = !isExercise && (status === 'CLOSED' || status === 'RETAINED');
  const save = useSave();
  const entries: MenuEntry[] = [
    {
      id: 'package',
      label: t('casePackage.json'),
      description: t('casePackage.jsonText'),
      icon: FileJson,
      onAction: () => void askPackage({ caseId }).then(({ data, problem }) => save(data?.casePackage, problem)),
    },
    ...(isZaak
      ? [
          {
            id: 'zgw',
            label: t('casePackage.zgw'),
            description: t('casePackage.zgwText'),
            icon: FileJson,
            onAction: () => void askZgw({ caseId }).then(({ data, problem }) => save(data?.zgwCase, problem)),
          },
        ]
      : []),
    {
      id: 'print',
      label: t('casePackage.print'),
      description: t('casePackage.printText'),
      icon: Printer,
      onAction: () => void navigate({ to: '/casussen/$id/pakket', params: { id: caseId } }),
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
